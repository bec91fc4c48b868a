#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The entry points of scripts/run with real engines, over a synthetic national edition; under scripts/test --full only.

usage: engines.py slurm|snakemake|snakemake-slurm|kubernetes|nextflow MUSTER ROOT FOLDER

slurm            an array of 20 shards on this machine, one of them killed and run again: the bytes of one run without an engine
snakemake        the same by Snakemake on this machine, and snakemake-slurm by Snakemake in Slurm
kubernetes       kubernetes-validate accepts the job, and refuses it with a mistake
nextflow         the same as snakemake, if Nextflow starts: it fetches itself from a site of its own

Slurm's daemons run as they do on a cluster, with their state and the key of munge in FOLDER; they end with the test. Needs root.
"""
import contextlib
import hashlib
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import time

AREAS, SHARDS, KILLED = 60, 20, 7
PACKAGES = ["snakemake==9.*", "snakemake-executor-plugin-slurm==2.*", "kubernetes-validate==1.*", "nextflow==26.*"]
OPTIONS = ["--format", "html", "--date", "2026-12-15"]
SLURM_CONF = """ClusterName=one
SlurmctldHost={host}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket={folder}/munge.socket
CredType=cred/munge
SlurmctldPort={ports[0]}
SlurmdPort={ports[1]}
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SwitchType=switch/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=batch_sched_delay=0,sched_interval=1
ReturnToService=2
KillWait=2
MinJobAge=600
NodeName={host} NodeAddr=127.0.0.1 CPUs={cores} State=UNKNOWN
PartitionName=muster Nodes={host} Default=YES MaxTime=60 State=UP
"""


class Skip(Exception):
    pass


def needs(*programs, package):
    for program in programs:
        if shutil.which(program) is None:
            raise Skip(f"there is no {program} (Debian: {package})")


def run(*words, **more):
    words = [str(word) for word in words]
    result = subprocess.run(words, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **more)
    if result.returncode != 0:
        raise SystemExit(f"{' '.join(words)}: exit code {result.returncode}\n{result.stdout[-6000:]}")
    return result.stdout


def expect(kept, what):
    if not kept:
        raise SystemExit(what)


def wait_until(test, seconds, what):
    deadline = time.monotonic() + seconds
    while not test():
        expect(time.monotonic() < deadline, f"after {seconds} seconds: {what}")
        time.sleep(0.2)


class Trial:
    def __init__(self, muster, root, folder):
        self.muster, self.root = pathlib.Path(muster), pathlib.Path(root)
        self.folder = pathlib.Path(folder).absolute() / "with a space"
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.run_folder = self.root / "scripts/run"
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith(("SLURM", "SBATCH", "MUSTER_"))}
        self.environment |= {"MUSTER": str(self.muster), "HOME": str(self.folder), "XDG_CACHE_HOME": str(self.folder / "cache")}

    def make_list(self):
        """Makes the editions, and builds them by one process without an engine."""
        run(sys.executable, self.root / "tests/bench/many/national.py", self.folder / "nation", "--areas", AREAS)
        self.work_list = self.folder / "run/work.tsv"
        run(self.muster, "worklist", self.folder / "nation/areas.csv", "--parent", self.folder / "nation/national", "--column", "place",
            "--out", self.work_list)
        self.plain = self.folder / "plain"
        results = self.folder / "plain results"
        run(self.muster, "build", "--worklist", self.work_list, "--out", self.plain, "--results", results, *OPTIONS, env=self.environment)
        run(self.muster, "collect", self.work_list, results, "--out", self.plain, "--date", "2026-12-15", env=self.environment)

    def compare(self, out):
        """All that is published, byte for byte."""
        expected, found = hashes(self.plain), hashes(out)
        different = sorted(name for name in expected.keys() | found.keys() if expected.get(name) != found.get(name))
        expect(not different, f"{out} differs from a run without an engine: {different[:5]}")
        expect(len([name for name in found if name.endswith("index.html")]) == AREAS + 1, "editions or the index of all are missing")
        print(f"{len(found)} files of {AREAS} editions are the same")

    def tools(self):
        """Snakemake and so on from PyPI, installed once into a folder that later tests use again."""
        place = self.folder.parent.parent / "engines-venv"
        mark = place / "installed"
        if not mark.exists() or mark.read_text() != str(PACKAGES):
            made = subprocess.run([sys.executable, "-m", "venv", place], capture_output=True)
            made = made.returncode == 0 and subprocess.run([place / "bin/pip", "-q", "install", *PACKAGES], capture_output=True, text=True)
            if not made or made.returncode != 0:
                raise Skip("the packages of PyPI cannot be installed")
            mark.write_text(str(PACKAGES))
        self.environment["PATH"] = f"{place / 'bin'}:{self.environment['PATH']}"


def hashes(out):
    return {path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(out.rglob("*")) if path.is_file()}


def free_ports(count):
    with contextlib.ExitStack() as sockets:
        found = [sockets.enter_context(socket.socket()) for _ in range(count)]
        for one in found:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in found]


@contextlib.contextmanager
def slurm_cluster(trial):
    needs("slurmctld", "slurmd", "sbatch", "munged", package="slurmctld, slurmd, slurm-client and munge")
    if os.geteuid() != 0:
        raise Skip("Slurm's daemons need root")
    folder = pathlib.Path(run("mktemp", "-d", "/tmp/muster-slurm-XXXXXX").strip())
    daemons = []
    try:
        for name in ("state", "spool"):
            (folder / name).mkdir()
        host = socket.gethostname().partition(".")[0]
        (folder / "slurm.conf").write_text(SLURM_CONF.format(host=host, folder=folder, ports=free_ports(2), cores=os.cpu_count()))
        (folder / "munge.key").write_bytes(os.urandom(128))
        (folder / "munge.key").chmod(0o600)
        folder.chmod(0o755)
        environment = trial.environment
        environment["SLURM_CONF"] = str(folder / "slurm.conf")

        # Snakemake does not pass variables of Slurm on to the jobs, whose steps then look for a cluster elsewhere.
        (folder / "bin").mkdir()
        (folder / "bin/srun").write_text(f"#!/bin/sh\nSLURM_CONF={folder}/slurm.conf exec {shutil.which('srun')} \"$@\"\n")
        (folder / "bin/srun").chmod(0o755)
        environment["PATH"] = f"{folder}/bin:{environment['PATH']}"

        def start(*words):
            log = open(folder / f"{words[0]}.out", "w")
            daemons.append(subprocess.Popen([str(word) for word in words], env=environment, stdout=log, stderr=log, start_new_session=True))

        start("munged", "--foreground", "--force", f"--key-file={folder}/munge.key", f"--socket={folder}/munge.socket",
              f"--pid-file={folder}/munged.pid", f"--log-file={folder}/munged.log", f"--seed-file={folder}/munged.seed")
        wait_until((folder / "munge.socket").exists, 30, "munged does not answer")
        start("slurmctld", "-D", "-i", "-f", folder / "slurm.conf")
        start("slurmd", "-D", "-f", folder / "slurm.conf")
        state = ["sinfo", "--noheader", "--format=%T"]
        wait_until(lambda: subprocess.run(state, env=environment, text=True, capture_output=True).stdout.strip() == "idle", 60,
                   "Slurm's node is not idle: " + " ".join(path.read_text()[-600:] for path in folder.glob("slurm*.log")))
        yield folder
    finally:
        for daemon in reversed(daemons):
            daemon.send_signal(signal.SIGTERM)
        for daemon in reversed(daemons):
            try:
                daemon.wait(20)
            except subprocess.TimeoutExpired:
                daemon.kill()
        shutil.rmtree(folder, ignore_errors=True)


def killing_muster(trial):
    """A program that kills shard KILLED at its first try, in the middle of its editions."""
    program = trial.folder / "muster"
    mark, log = trial.folder / "killed", trial.folder / "tries"
    program.write_text(f"""#!/bin/bash
case " $* " in *" --shard {KILLED}/{SHARDS} "*)
  echo try >>"{log}"
  if mkdir "{mark}" 2>/dev/null; then
    "{trial.muster}" "$@" &
    while [ ! -s "{trial.work_list.parent}/results/.shard-{KILLED}-of-{SHARDS}.jsonl.part" ]; do sleep 0.01; done
    kill -KILL $! && kill -KILL $$
  fi ;;
esac
exec "{trial.muster}" "$@"
""")
    program.chmod(0o755)
    trial.environment["MUSTER"] = str(program)
    return log


def slurm(trial):
    with slurm_cluster(trial):
        trial.make_list()
        tries = killing_muster(trial)
        out = trial.folder / "out"
        start = time.monotonic()
        print(run(trial.run_folder / "slurm", SHARDS, trial.work_list, out, *OPTIONS, env=trial.environment, cwd=trial.folder, timeout=900))
        print(f"{SHARDS} shards in {time.monotonic() - start:.0f} s")
        expect(tries.read_text() == "try\ntry\n", f"shard {KILLED} was tried so: {tries.read_text()!r}")
        trial.compare(out)


def snakemake(trial, *options):
    trial.tools()
    trial.make_list()
    tries = killing_muster(trial)
    out = trial.folder / "out"
    start = time.monotonic()
    run("snakemake", "--snakefile", trial.run_folder / "Snakefile", *options, "--config", f"list={trial.work_list}", f"out={out}",
        f"shards={SHARDS}", "options=" + " ".join(OPTIONS), env=trial.environment, cwd=trial.folder, timeout=1500)
    print(f"{SHARDS} shards in {time.monotonic() - start:.0f} s")
    expect(tries.read_text() == "try\ntry\n", f"shard {KILLED} was tried so: {tries.read_text()!r}")
    trial.compare(out)


def snakemake_slurm(trial):
    with slurm_cluster(trial):
        snakemake(trial, "--executor", "slurm", "--jobs", SHARDS, "--default-resources", "slurm_partition=muster", "runtime=10", "mem_mb=1",
                  "--slurm-no-account", "--slurm-status-command=squeue", "--slurm-init-seconds-before-status-checks=5", "--latency-wait=30")


def kubernetes(trial):
    trial.tools()
    job = trial.run_folder / "kubernetes.yaml"
    check = ["kubernetes-validate", "--strict", "-k", "1.34.0"]
    run(*check, job, env=trial.environment)
    wrong = trial.folder / "wrong.yaml"
    for right, mistake in (("backoffLimitPerIndex: 2", "backoffLimitPerIndex: two"), ("completionMode:", "completionModes:")):
        wrong.write_text(job.read_text().replace(right, mistake))
        result = subprocess.run([*check, wrong], env=trial.environment, capture_output=True)
        expect(result.returncode != 0, f"kubernetes-validate does not notice '{mistake}'")


def nextflow(trial):
    trial.tools()
    needs("java", package="default-jdk-headless")
    version = subprocess.run(["nextflow", "-version"], env=trial.environment, capture_output=True, text=True, cwd=trial.folder)
    if version.returncode != 0:
        raise Skip("Nextflow cannot fetch itself from its site; scripts/run/main.nf is unchecked")
    trial.make_list()
    tries = killing_muster(trial)
    out = trial.folder / "out"
    run("nextflow", "run", trial.run_folder / "main.nf", "--list", trial.work_list, "--out", out, "--shards", SHARDS, "--options",
        " ".join(OPTIONS), env=trial.environment, cwd=trial.folder, timeout=1500)
    expect(tries.read_text() == "try\ntry\n", f"shard {KILLED} was tried so: {tries.read_text()!r}")
    trial.compare(out)


ENGINES = {"slurm": slurm, "snakemake": lambda trial: snakemake(trial, "--cores", "2"), "snakemake-slurm": snakemake_slurm,
           "kubernetes": kubernetes, "nextflow": nextflow}


def main(engine, *places):
    if os.environ.get("MUSTER_FULL") != "ON":
        print(f"SKIPPED: {engine}: scripts/test --full runs it")
        return 77
    try:
        ENGINES[engine](Trial(*places))
    except Skip as reason:
        print(f"SKIPPED: {engine}: {reason}")
        return 77
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
