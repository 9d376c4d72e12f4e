// SPDX-License-Identifier: LGPL-2.1-or-later
// The page: takes an image file, goes on with the program, shows what it writes, and gives the image back when it is stopped.
// Served from the repository's root (`node examples/browser/serve.mjs`), it imports the built runtime as it is.
import { clockPort, consolePort, loadMachine, Program, randomPort } from "../../dist/runtime/index.js";

const element = (id) => document.getElementById(id);
const say = (text) => {
  element("status").textContent = text;
};

const machine = await loadMachine();
say("Choose an image.");
element("file").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  if (file === undefined) return;
  element("output").textContent = "";
  element("save").hidden = true;
  try {
    await goOn(file.name, new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    say(`${error.name}: ${error.message}`);
  }
});

async function goOn(name, image) {
  const program = await Program.resume(machine, image, {
    output: show,
    ports: {
      clock: clockPort,
      random: randomPort,
      console: consolePort((prompt) => {
        const line = window.prompt(prompt || "The program reads a line:");
        return line === null ? "" : `${line}\n`;
      }),
    },
  });
  say(`Running ${program.name} from instruction ${program.instructions}…`);
  const abort = new AbortController();
  element("stop").disabled = false;
  element("stop").onclick = () => abort.abort();
  const stop = await program.runToEnd({ signal: abort.signal });
  element("stop").disabled = true;
  if (stop.reason === "finished" || stop.reason === "failed") say(`The program has ${stop.reason}, status ${stop.status}.`);
  else {
    say(`The program is ${stop.reason} at instruction ${program.instructions}.`);
    offer(name, await program.save());
  }
  program.close();
}

function show(stream, text) {
  const span = document.createElement("span");
  span.className = stream;
  span.textContent = text;
  element("output").append(span);
}

function offer(name, image) {
  const link = element("save");
  URL.revokeObjectURL(link.href);
  link.href = URL.createObjectURL(new Blob([image]));
  link.download = name;
  link.hidden = false;
}
