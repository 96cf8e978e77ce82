/** The parts of a workbook that fills. */
import { PackageParts } from "@channel-credits/preview-host/testing";
import { workload } from "../workload";
import { workloadFile } from "../workloadFile";

const ROWS = 40;

export class Parts extends PackageParts {
  constructor() {
    super(workloadFile(workload(ROWS)));
  }
}
