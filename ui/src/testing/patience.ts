// How long tests wait for what they expect: on a busy machine a page takes its time.
import { configure } from "@testing-library/react";

configure({ asyncUtilTimeout: 10_000 });
