// `npm run demo` and `npm start` on a bare clone: is Node new enough, then install, build, and hand over to the program.

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Nightlawyer needs Node 20.19 or newer; this is ${process.version}.\n`);
  process.exit(1);
}

// Imported only now, because an older Node could not even read these files.
import('./prepare.js')
  .then(async ({ build, installPackages }) => {
    await installPackages();
    await build();
    // The same process goes on: nobody in between has to pass signals to it or end when it does.
    await import('./bin.js');
  })
  .catch((error) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
