#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The entry points of scripts/run, with a fake environment for each engine and a stub in place of muster, sbatch and scontrol.

usage: entry_points.py ROOT FOLDER

A stub appends its arguments to a file and ends with the exit code of the variable STUB_EXIT.
"""
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time
import unittest

ROOT, FOLDER = (pathlib.Path(path).absolute() for path in sys.argv[1:3])
RUN = ROOT / "scripts/run"
STUB = """#!/usr/bin/env python3
import json, os, sys
with open({calls!r}, "a") as out:
    out.write(json.dumps(sys.argv) + "\\n")
print(os.environ.get("STUB_SAYS", ""))
sys.exit(int(os.environ.get("STUB_EXIT", "0")))
"""
VARIABLES = re.compile(r"^(MUSTER|SLURM|SBATCH|AWS|AZ|JOB|STUB)_?")


class EntryPoints(unittest.TestCase):
    def setUp(self):
        self.folder = FOLDER / self.id().rpartition(".")[2] / "with a space"
        shutil.rmtree(self.folder, ignore_errors=True)
        (self.folder / "bin").mkdir(parents=True)
        self.calls_file = self.folder / "calls"
        for name in ("muster", "sbatch", "scontrol", "sleep"):
            self.program(name, STUB.format(calls=str(self.calls_file)))
        self.work_list, self.out = str(self.folder / "run/work.tsv"), str(self.folder / "out")
        self.results = str(self.folder / "run/results")

    def program(self, name, text):
        path = self.folder / "bin" / name
        path.write_text(text)
        path.chmod(0o755)

    def run_it(self, script, *words, **variables):
        plain = {name: value for name, value in os.environ.items() if not VARIABLES.match(name)}
        plain["PATH"] = f"{self.folder / 'bin'}:{plain['PATH']}"
        return subprocess.run([RUN / script, *words], env=plain | variables, text=True, capture_output=True)

    def calls(self):
        if not self.calls_file.exists():
            return []
        calls = [json.loads(line) for line in self.calls_file.read_text().splitlines()]
        return [[pathlib.Path(call[0]).name, *call[1:]] for call in calls]

    def expect_shard(self, engine, shard, **variables):
        self.calls_file.unlink(missing_ok=True)
        result = self.run_it("list", "build", engine, self.work_list, self.out, "--date", "2026-12-15", **variables)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertEqual(self.calls(), [["muster", "build", "--worklist", self.work_list, "--shard", shard, "--resume", "--results", self.results,
                                         "--out", self.out, "--date", "2026-12-15"]])

    def expect_refused(self, message, hint, *words, **variables):
        result = self.run_it("list", *words, **variables)
        self.assertEqual((result.returncode, result.stderr), (1, f"error: {message}\nhint: {hint}\n"))
        self.assertEqual(self.calls(), [])

    def test_each_engine_gives_its_index_and_the_count(self):
        self.expect_shard("3/200", "3/200")
        self.expect_shard("aws", "0/200", AWS_BATCH_JOB_ARRAY_INDEX="0", AWS_BATCH_JOB_ARRAY_SIZE="200")
        self.expect_shard("aws", "199/200", AWS_BATCH_JOB_ARRAY_INDEX="199", AWS_BATCH_JOB_ARRAY_SIZE="200")
        self.expect_shard("azure", "7/20", AZ_BATCH_TASK_ID="7", MUSTER_SHARD_COUNT="20")
        self.expect_shard("kubernetes", "0/20", JOB_COMPLETION_INDEX="0", MUSTER_SHARD_COUNT="20")
        self.expect_shard("slurm", "19/20", SLURM_ARRAY_TASK_ID="19", MUSTER_SHARD_COUNT="20")
        # An array that counts from 1; and a leading zero is not an octal number.
        self.expect_shard("slurm", "19/20", SLURM_ARRAY_TASK_ID="20", MUSTER_SHARD_COUNT="20", MUSTER_SHARD_FIRST="1")
        self.expect_shard("azure", "9/20", AZ_BATCH_TASK_ID="09", MUSTER_SHARD_COUNT="20")

    def test_shards_that_run_again_are_those_of_the_whole_list(self):
        # Slurm then says that the array has two tasks, of which the first is 3.
        again = {"SLURM_ARRAY_TASK_COUNT": "2", "SLURM_ARRAY_TASK_MIN": "3", "SLURM_ARRAY_TASK_MAX": "7"}
        self.expect_shard("slurm", "7/20", SLURM_ARRAY_TASK_ID="7", MUSTER_SHARD_COUNT="20", **again)

    def test_results_may_be_elsewhere(self):
        self.results = str(self.folder / "else where")
        self.expect_shard("3/200", "3/200", MUSTER_RUN_RESULTS=self.results)

    def test_missing_and_wrong_variables(self):
        count = "set MUSTER_SHARD_COUNT to the number of shards of the whole list"
        rest = (self.work_list, self.out)
        self.expect_refused("the variable 'AWS_BATCH_JOB_ARRAY_INDEX' is not set", "submit the job with --array-properties size=COUNT",
                            "build", "aws", *rest, AWS_BATCH_JOB_ARRAY_SIZE="2")
        self.expect_refused("the variable 'AWS_BATCH_JOB_ARRAY_SIZE' is not set", "submit the job with --array-properties size=COUNT",
                            "build", "aws", *rest, AWS_BATCH_JOB_ARRAY_INDEX="0")
        self.expect_refused("the variable 'AZ_BATCH_TASK_ID' is 'job-3', not a whole number",
                            "make the tasks with scripts/run/azure, which numbers them from 0",
                            "build", "azure", *rest, AZ_BATCH_TASK_ID="job-3", MUSTER_SHARD_COUNT="20")
        self.expect_refused("the variable 'JOB_COMPLETION_INDEX' is not set", "set 'completionMode: Indexed' in the job",
                            "build", "kubernetes", *rest, MUSTER_SHARD_COUNT="20")
        self.expect_refused("the variable 'MUSTER_SHARD_COUNT' is not set", count, "build", "kubernetes", *rest, JOB_COMPLETION_INDEX="0")
        self.expect_refused("the variable 'MUSTER_SHARD_COUNT' is not set", count, "build", "slurm", *rest, SLURM_ARRAY_TASK_ID="0")
        self.expect_refused("the variable 'SLURM_ARRAY_TASK_ID' is not set", "submit the job with --array=0-LAST",
                            "build", "slurm", *rest, MUSTER_SHARD_COUNT="20")

    def test_numbers_out_of_range(self):
        hint = "let the engine have as many tasks as there are shards"
        for first, number in (("0", "20"), ("1", "0")):
            self.expect_refused(f"the task '{number}' is not one of 20 that count from {first}", hint, "build", "slurm", self.work_list,
                                self.out, SLURM_ARRAY_TASK_ID=number, MUSTER_SHARD_COUNT="20", MUSTER_SHARD_FIRST=first)

    def test_wrong_words(self):
        usage = "write 'list build [--five-is-done] ENGINE LIST OUT [OPTION]...' or 'list collect [--five-is-done] LIST OUT [OPTION]...'"
        self.expect_refused("'' is not a command", usage)
        self.expect_refused("'make' is not a command", usage, "make")
        self.expect_refused("an engine, a work list and a folder for the documents are needed", usage, "build", "aws", self.work_list)
        self.expect_refused("a work list and a folder for the documents are needed", usage, "collect", self.work_list)
        self.expect_refused("'lsf' is no engine and no shard", "write aws, azure, kubernetes, slurm or a shard such as 3/200",
                            "build", "lsf", self.work_list, self.out)
        self.expect_refused("there is no program '/nowhere/muster'", "install muster, or set MUSTER to the path of the program",
                            "build", "0/1", self.work_list, self.out, MUSTER="/nowhere/muster")

    def test_exit_codes(self):
        for code, expected, expected_if_done in ((0, 0, 0), (1, 1, 1), (2, 2, 2), (4, 0, 0), (5, 5, 0), (70, 70, 70)):
            for words in (("build", "0/1"), ("collect",)):
                with self.subTest(code=code, words=words):
                    rest = (self.work_list, self.out)
                    self.assertEqual(self.run_it("list", *words, *rest, STUB_EXIT=str(code)).returncode, expected)
                    done = self.run_it("list", words[0], "--five-is-done", *words[1:], *rest, STUB_EXIT=str(code))
                    self.assertEqual(done.returncode, expected_if_done)

    def test_a_killed_program_is_not_a_success(self):
        self.program("muster", "#!/bin/sh\nkill -KILL $$\n")
        self.assertEqual(self.run_it("list", "build", "--five-is-done", "0/1", self.work_list, self.out).returncode, 137)

    def test_the_signal_of_an_engine_reaches_the_program(self):
        ready, ended = self.folder / "ready", self.folder / "ended"
        self.program("muster", f"#!/bin/bash\ntrap 'echo yes >\"{ended}\"; exit 143' TERM\n: >\"{ready}\"\nwhile :; do /bin/sleep 0.05; done\n")
        process = subprocess.Popen([RUN / "list", "build", "0/1", self.work_list, self.out],
                                   env=os.environ | {"MUSTER": str(self.folder / "bin/muster")})
        deadline = time.monotonic() + 60
        while not ready.exists() and time.monotonic() < deadline:
            time.sleep(0.02)
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(60), 143)
        self.assertEqual(ended.read_text(), "yes\n")

    def test_collect_takes_of_the_options_of_a_build_what_concerns_it(self):
        options = ("--format", "html", "--audience", "restricted", "--jobs", "1", "--date=2026-12-15", "--strict")
        self.run_it("list", "collect", self.work_list, self.out, *options)
        self.assertEqual(self.calls(), [["muster", "collect", self.work_list, self.results, "--out", self.out, "--audience", "restricted",
                                         "--date=2026-12-15"]])

    def test_slurm_submits_an_array_and_what_collects_it(self):
        result = self.run_it("slurm", "20", self.work_list, self.out, "--date", "2026-12-15", STUB_SAYS="41")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        array, collect = self.calls()
        self.assertEqual(array[:5], ["sbatch", "--parsable", "--requeue", "--job-name=muster", "--array=0-19"])
        self.assertEqual(collect[:4], ["sbatch", "--wait", "--job-name=muster-collect", "--dependency=afterany:41"])
        # What Slurm gives to a shell is what was given here, spaces and all.
        self.calls_file.unlink()
        subprocess.run(["bash", "-c", array[-1]], check=True, stdout=subprocess.DEVNULL,
                       env=os.environ | {"MUSTER": str(self.folder / "bin/muster"), "SLURM_ARRAY_TASK_ID": "5", "MUSTER_SHARD_COUNT": "20",
                                         "SLURM_CPUS_PER_TASK": "2"})
        self.assertEqual(self.calls(), [["muster", "build", "--worklist", self.work_list, "--shard", "5/20", "--resume", "--results", self.results,
                                         "--out", self.out, "--date", "2026-12-15", "--jobs", "2"]])

    def test_slurm_runs_chosen_shards_again(self):
        self.run_it("slurm", "20", self.work_list, self.out, SBATCH_ARRAY_INX="3,7", STUB_SAYS="41")
        self.assertEqual([word for word in self.calls()[0] if word.startswith("--array")], [])

    def test_slurm_puts_a_killed_task_in_the_queue_again_and_no_other(self):
        task = {"SLURM_ARRAY_JOB_ID": "41", "SLURM_ARRAY_TASK_ID": "5", "MUSTER_SHARD_COUNT": "20"}
        for code, restarts, requeued in (("70", "", True), ("137", "1", True), ("70", "2", False), ("5", "", False), ("2", "", False), ("0", "", False)):
            with self.subTest(code=code, restarts=restarts):
                self.calls_file.unlink(missing_ok=True)
                self.program("muster", f"#!/bin/sh\nexit {code}\n")
                restart = {"SLURM_RESTART_COUNT": restarts} if restarts else {}
                self.run_it("slurm", "task", self.work_list, self.out, **task, **restart)
                self.assertEqual(["scontrol", "requeue", "41_5"] in self.calls(), requeued)

    def test_azure_has_a_task_for_each_shard_and_one_after_them(self):
        result = self.run_it("azure", "3", "/share/my run/work.tsv", "/share/out", "muster", "--date", "2026-12-15")
        tasks = json.loads(result.stdout)
        self.assertEqual([task["id"] for task in tasks], ["0", "1", "2", "collect"])
        self.assertEqual(tasks[1]["commandLine"], "/usr/share/muster/run/list build --five-is-done azure '/share/my run/work.tsv' /share/out "
                                                  "--date 2026-12-15")
        self.assertEqual(tasks[1]["environmentSettings"], [{"name": "MUSTER_SHARD_COUNT", "value": "3"}])
        self.assertEqual(tasks[3]["dependsOn"], {"taskIdRanges": [{"start": 0, "end": 2}]})
        self.assertEqual(self.run_it("azure", "0", "work.tsv", "out", "muster").returncode, 1)

    def test_aws_tries_again_only_what_may_change(self):
        definition = json.loads((RUN / "aws-job-definition.json").read_text())
        rules = definition["retryStrategy"]["evaluateOnExit"]
        self.assertEqual([rule["onExitCode"] for rule in rules if rule["action"] == "EXIT"], ["1", "2", "3", "5"])
        self.assertEqual(rules[-1], {"onReason": "*", "action": "RETRY"})
        self.assertLessEqual(len(rules), 5)  # the most that AWS Batch takes
        words = definition["containerProperties"]["command"]
        words = [definition["parameters"].get(word.removeprefix("Ref::"), word) for word in words]
        self.run_it("list", *words[1:], AWS_BATCH_JOB_ARRAY_INDEX="2", AWS_BATCH_JOB_ARRAY_SIZE="9")
        self.assertEqual(self.calls(), [["muster", "build", "--worklist", "/share/run/work.tsv", "--shard", "2/9", "--resume", "--results",
                                         "/share/run/results", "--out", "/share/out", "--date", "2026-12-15", "--jobs", "1"]])

    def test_kubernetes_gives_as_many_completions_as_shards(self):
        text = (RUN / "kubernetes.yaml").read_text()
        completions = re.search(r"completions: (\d+)", text)[1]
        self.assertIn(f'{{name: MUSTER_SHARD_COUNT, value: "{completions}"}}', text)
        self.assertIn("values: [1, 2, 3, 5]", text)
        words = re.search(r"command: \[(.*)\]", text)[1].replace('"', "").split(", ")
        self.run_it("list", *words[1:], JOB_COMPLETION_INDEX="0", MUSTER_SHARD_COUNT=completions)
        self.assertEqual(self.calls()[0][4:6], ["--shard", f"0/{completions}"])

    @unittest.skipIf(shutil.which("parallel") is None, "")
    def test_parallel_builds_each_shard_once_and_collects(self):
        result = self.run_it("parallel", "3", self.work_list, self.out, "--date", "2026-12-15")
        self.assertEqual(result.returncode, 0, result.stderr)
        calls = self.calls()
        self.assertEqual(sorted(call[5] for call in calls[:-1]), ["0/3", "1/3", "2/3"])
        self.assertEqual({(call[3], call[-1]) for call in calls[:-1]}, {(self.work_list, "1")})
        self.assertEqual(calls[-1][:3], ["muster", "collect", self.work_list])

    @unittest.skipIf(shutil.which("parallel") is None, "")
    def test_parallel_tries_three_times_and_bad_input_once(self):
        for code, calls in (("70", 3), ("5", 2)):  # 5: one shard, and collect
            self.calls_file.unlink(missing_ok=True)
            result = self.run_it("parallel", "1", self.work_list, self.out, STUB_EXIT=code)
            self.assertEqual((len(self.calls()), result.returncode != 0), (calls, True))


if __name__ == "__main__":
    if shutil.which("parallel") is None:
        print("SKIPPED: scripts/run/parallel: there is no GNU parallel (Debian: parallel)")
    unittest.main(argv=sys.argv[:1])
