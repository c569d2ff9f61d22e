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

  /** Takes a choice. An area that is not in the list, once there is one, is none: the server would refuse it. */
  choose(choice: Partial<Choices>): void {
    const choices = { ...this.choices, ...choice };
    const isGone = choices.areas.length > 0 && choices.areas.every(({ id }) => id !== choices.area);
    this.choices = isGone ? { ...choices, area: null } : choices;
    this.host.requestUpdate();
  }

  /** Fetches another server's list: until it is there, the one before refuses no area. */
  async loadOtherAreas(): Promise<void> {
    this.choose({ areas: [] });
    await this.loadAreas();
  }

  /** Fetches the list of areas; what was there before stays where it cannot be had. */
  async loadAreas(): Promise<void> {
    const outcome = await this.host.client.areas();
    if (outcome.kind === "failed") this.choose({ areasFailed: true });
    else this.choose({ areas: outcome.value.areas, areasFailed: false });
  }
}
