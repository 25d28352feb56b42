// How customers are sent on their way, beside what the journey's scenario says. It belongs to the window, not to
// the map: a file of customers lies on this machine only.
import type { CustomersFile } from "../../bindings/CustomersFile";
import type { Precision } from "../../bindings/Precision";
import type { RunSetup } from "../run/useRun";

export interface Sending {
  /** How precise a run is to be; none: as large as the scenario says. */
  readonly precision: Precision | null;
  /** The file that the customers come from; none: they are drawn from the personas. */
  readonly file: CustomersFile | null;
}

export const FROM_PERSONAS: Sending = { precision: null, file: null };

export const setupOf = ({ precision, file }: Sending): RunSetup => ({
  precision,
  customersFile: file?.path ?? null,
});
