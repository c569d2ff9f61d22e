import { html, nothing, type TemplateResult } from "lit";
import type { AreasResponse, Audience } from "../server/contract.ts";

/** What is chosen, and the areas there are to choose from. */
export interface Choices {
  readonly areas: AreasResponse["areas"];
  /** Whether the list of areas could not be had. */
  readonly areasFailed: boolean;
  /** The chosen area's id, null for all areas. */
  readonly area: string | null;
  readonly audience: Audience;
}

/** The choices, and what choosing does. */
interface SettingsProps extends Choices {
  readonly onArea: (area: string | null) => void;
  readonly onAudience: (audience: Audience) => void;
  readonly onRetryAreas: () => void;
}

const audiences: readonly { readonly value: Audience; readonly label: string }[] = [
  { value: "practitioner", label: "Practitioner" },
  { value: "parent", label: "Parent or carer" },
];

/** The choice of area and of audience. */
export function settingsView(props: SettingsProps): TemplateResult {
  return html`<section class="settings" aria-label="Whose procedures, and who is asking">
    <div class="field">
      <label for="area">Whose procedures</label>
      ${areaSelect(props)}
      ${
        props.areasFailed
          ? html`<p class="hint">
              The list of areas could not be loaded.
              <button type="button" class="plain" @click=${props.onRetryAreas}>Load it again</button>
            </p>`
          : nothing
      }
    </div>
    <fieldset class="field">
      <legend>I am asking as</legend>
      <div class="radios">${audiences.map((audience) => audienceRadio(audience, props))}</div>
    </fieldset>
  </section>`;
}

function areaSelect({ areas, area, onArea }: SettingsProps): TemplateResult {
  const changed = (event: Event) => {
    const { value } = event.currentTarget as HTMLSelectElement;
    onArea(value === "" ? null : value);
  };
  return html`<select id="area" name="area" @change=${changed}>
    <option value="" ?selected=${area === null}>All areas</option>
    ${areas.map(({ id, name }) => html`<option value=${id} ?selected=${area === id}>${name}</option>`)}
  </select>`;
}

function audienceRadio(
  { value, label }: (typeof audiences)[number],
  { audience, onAudience }: SettingsProps,
): TemplateResult {
  return html`<label class="radio">
    <input
      type="radio"
      name="audience"
      value=${value}
      .checked=${audience === value}
      @change=${() => onAudience(value)}
    />
    ${label}
  </label>`;
}
