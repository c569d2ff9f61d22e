import { html, nothing, type TemplateResult } from "lit";
import type { AreasResponse, Audience } from "../server/contract.ts";
import type { Asking } from "./chat-state.ts";
import { words } from "./words.ts";

/** What is chosen, and the areas there are to choose from. */
export interface Choices extends Asking {
  readonly areas: AreasResponse["areas"];
  /** Whether the list of areas could not be had. */
  readonly areasFailed: boolean;
}

/** The choices, and what choosing does. */
interface SettingsProps extends Choices {
  /** Whether the page has said who is asking, so that there is nothing to choose. */
  readonly isAudienceGiven: boolean;
  readonly onArea: (area: string | null) => void;
  readonly onAudience: (audience: Audience) => void;
  readonly onRetryAreas: () => void;
}

const audiences: readonly Audience[] = ["practitioner", "parent"];

/** The choice of area and of audience. */
export function settingsView(props: SettingsProps): TemplateResult {
  return html`<section class="settings" aria-label=${words.settings.label}>
    <div class="field">
      <label for="area">${words.settings.area}</label>
      ${areaSelect(props)}
      ${
        props.areasFailed
          ? html`<p class="hint">
              ${words.settings.areasFailed}
              <button type="button" class="plain" @click=${props.onRetryAreas}>
                ${words.settings.loadAgain}
              </button>
            </p>`
          : nothing
      }
    </div>
    ${
      props.isAudienceGiven
        ? nothing
        : html`<fieldset class="field">
            <legend>${words.settings.audience}</legend>
            <div class="choices">${audiences.map((audience) => audienceRadio(audience, props))}</div>
          </fieldset>`
    }
  </section>`;
}

function areaSelect({ areas, area, onArea }: SettingsProps): TemplateResult {
  const changed = (event: Event) => {
    const { value } = event.currentTarget as HTMLSelectElement;
    onArea(value === "" ? null : value);
  };
  return html`<select id="area" name="area" @change=${changed}>
    <option value="" ?selected=${area === null}>${words.settings.allAreas}</option>
    ${areas.map(({ id, name }) => html`<option value=${id} ?selected=${area === id}>${name}</option>`)}
  </select>`;
}

function audienceRadio(value: Audience, { audience, onAudience }: SettingsProps): TemplateResult {
  return html`<label class="choice">
    <input
      type="radio"
      name="audience"
      value=${value}
      .checked=${audience === value}
      @change=${() => onAudience(value)}
    />
    ${words.settings.audiences[value]}
  </label>`;
}
