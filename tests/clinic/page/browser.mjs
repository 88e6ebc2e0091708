// All of the page's tests, in one browser.
import { after, before, describe } from "node:test";

import * as accessibility from "./accessibility.mjs";
import { close, open } from "./clinic.mjs";
import * as receptions from "./receptions.mjs";
import * as pictures from "./pictures.mjs";

describe("the clinic's page", { concurrency: false, timeout: 280_000 }, () => {
  before(open);
  after(close);
  receptions.tests();
  accessibility.tests();
  pictures.tests();
});
