import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Client } from "./client.ts";
import type { Choices } from "./settings-view.ts";

interface Host extends ReactiveControllerHost {
  readonly client: Client;
}

/** What is chosen of area and audience, and the areas there are. */
export class SettingsController implements ReactiveController {
  choices: Choices = { areas: [], areasFailed: false, area: null, audience: "practitioner" };
  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    void this.loadAreas();
  }

  choose(choice: Partial<Choices>): void {
    this.choices = { ...this.choices, ...choice };
    this.host.requestUpdate();
  }

  /** Fetches the list of areas; what was there before stays where it cannot be had. */
  async loadAreas(): Promise<void> {
    const outcome = await this.host.client.areas();
    if (outcome.kind === "failed") this.choose({ areasFailed: true });
    else this.choose({ areas: outcome.value.areas, areasFailed: false });
  }
}
