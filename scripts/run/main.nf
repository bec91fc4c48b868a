// SPDX-License-Identifier: MIT
// Builds a work list in shards with Nextflow, then collects:
//   nextflow run scripts/run/main.nf --list run/work.tsv --out out --shards 200 --options '--date 2026-12-15'
// With a profile of your site, such as one whose executor is slurm; `process.array = 100` submits shards as arrays. A shard runs again,
// twice at most, after a fault of muster (70) or a signal; one with bad input in some editions has not failed.
nextflow.enable.dsl = 2

params.list = null
params.out = 'out'
params.shards = 1
params.options = ''

def quoted(text) { "'" + text.toString().replace("'", "'\\''") + "'" }

process shard {
    tag "${number}"
    errorStrategy { task.exitStatus == 70 || task.exitStatus > 128 ? 'retry' : 'finish' }
    maxRetries 2

    input:
    val number

    output:
    val number

    script:
    """
    ${quoted(projectDir + '/list')} build --five-is-done ${number}/${params.shards} ${quoted(file(params.list))} ${quoted(file(params.out))} \\
      --jobs ${task.cpus} ${params.options}
    """
}

process collect {
    input:
    val numbers

    script:
    """
    ${quoted(projectDir + '/list')} collect --five-is-done ${quoted(file(params.list))} ${quoted(file(params.out))} ${params.options}
    """
}

workflow {
    if (!params.list) error "'--list' is not given"
    collect(shard(Channel.of(0..<(params.shards as int))).collect())
}
