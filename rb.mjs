import { loadMachine, Program } from "./dist/runtime/node/index.js";
const machine = await loadMachine();
const SMALL = "data = {str(i): i for i in range(20)}\ni = 0\nwhile True:\n    i += 1\n    data[str(i % 20)] = i\n";
const p = Program.start(machine, SMALL); p.run({instructions: 100000}); const img = await p.save();
for (let i=0;i<200;i++) (await Program.resume(machine, img)).close();
const t=[]; const c0=process.cpuUsage();
for (let i=0;i<300;i++){const b=performance.now(); (await Program.resume(machine, img)).close(); t.push(performance.now()-b);}
const c=process.cpuUsage(c0);
t.sort((a,b)=>a-b); console.log("wall p10",t[30].toFixed(2),"median",t[150].toFixed(2),"cpu",((c.user+c.system)/300000).toFixed(2));
