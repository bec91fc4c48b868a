# SPDX-License-Identifier: MIT
"""A committee's pack of one item whose appendices are PDFs from elsewhere, and what became of them."""

import re
import shutil
import subprocess
from pathlib import Path

EDITION = """id: one-item
title: A committee
organisation: A council
published: 2025-01-21
baseline: 2025-01-29
publications: [committee-pack]
sectors: []
"""
MEETING = "committee,date,time,venue\nA Committee,2025-01-29,11.30 am,Town hall\n"
AGENDA = "item,title\n1,Papers\n"
REPORTS = "item,subject,report_of,summary,recommendation,main\n1,Papers,The officer,A summary.,To note.,paper\n"
PROCESSOR_SECONDS = 120
WALL_SECONDS = 600  # a busy machine gives a program little of its time


class Outcome:
    """How `muster build` ended: "taken", "refused" (exit 1 to 4, with a message) or "failed"."""

    def __init__(self, state, messages, codes, pack):
        self.state, self.messages, self.codes, self.pack = state, messages, codes, pack


def write_edition(folder, pdfs, flatten="no"):
    """`pdfs`: in their order, paths of files that are copied into the edition; `flatten` as in
    appendices.csv, for all of them."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "appendices").mkdir(parents=True)
    (folder / "narrative").mkdir()
    (folder / "narrative/paper.md").write_text("# Papers\n\nThe papers follow.\n")
    (folder / "edition.yaml").write_text(EDITION)
    (folder / "meeting.csv").write_text(MEETING)
    (folder / "agenda.csv").write_text(AGENDA)
    (folder / "reports.csv").write_text(REPORTS)
    rows = "item,number,title,file,flatten\n"
    for number, pdf in enumerate(pdfs, 1):
        shutil.copyfile(pdf, folder / "appendices" / f"a{number}.pdf")
        rows += f"1,{number},Appendix {number},appendices/a{number}.pdf,{flatten}\n"
    (folder / "appendices.csv").write_text(rows)


def build(muster, edition, out):
    """Runs `muster build`; the pack is out/one-item/public/committee-pack."""
    shutil.rmtree(out, ignore_errors=True)
    command = ["prlimit", f"--cpu={PROCESSOR_SECONDS}", str(muster), "build", str(edition),
               "--out", str(out), "--audience", "public", "--format", "pdf"]
    try:
        done = subprocess.run(command, capture_output=True, timeout=WALL_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return Outcome("failed", f"no end after {WALL_SECONDS} seconds", [], None)
    said = done.stderr.decode("utf-8", "replace").replace(str(edition), "")
    codes = re.findall(r"(?:error|warning|note)\[([a-z.-]+)\]", said)
    pack = Path(out) / "one-item/public/committee-pack"
    if done.returncode == 0:
        return Outcome("taken", said, codes, pack)
    refused = 1 <= done.returncode <= 4 and "error[" in said
    return Outcome("refused" if refused else "failed", f"exit {done.returncode}\n{said}", codes, None)
