// A scenario as a form sees it: it is a record without an id.
import type { Record as AnyRecord } from "../../bindings/Record";
import type { Scenario } from "../../bindings/Scenario";
import { asRecord, type JsonObject } from "../../journey/json";

export const scenarioFields = (scenario: Scenario): JsonObject => ({ ...scenario });

export const asScenario = (fields: JsonObject): AnyRecord => asRecord("scenario", fields);
