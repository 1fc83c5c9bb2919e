#pragma warning disable RS0030 // Runs of jobs are about nobody.
namespace Trellis.Jobs;

/// <summary>What Trellis does by itself, when it last did and with what result: for administrators.</summary>
public sealed class JobOverview(AppDb db, Viewer me, IEnumerable<Job> jobs)
{
    public const int PageSize = 50;

    /// <param name="Failures">Runs that went wrong, newest first.</param>
    public sealed record View(IReadOnlyList<Line> Jobs, IReadOnlyList<Failure> Failures, int Page, bool More);

    /// <param name="Name">What it is called in addresses and at the command line.</param>
    /// <param name="EveryMinutes">The interval.</param>
    /// <param name="State">Of the newest run; null where there was none yet.</param>
    /// <param name="At">When the newest run ended, or began, or was asked for; null where there was none yet.</param>
    /// <param name="Result">What it did, in a sentence; empty where nothing was due.</param>
    /// <param name="Error">What went wrong; empty where nothing did.</param>
    /// <param name="NextAt">When the next interval begins.</param>
    public sealed record Line(
        string Name,
        string Title,
        int EveryMinutes,
        JobState? State,
        DateTime? At,
        string Result,
        string Error,
        DateTime NextAt
    );

    public sealed record Failure(string Name, string Title, DateTime At, string Error);

    /// <summary>Null for whoever is no administrator.</summary>
    public async Task<View?> Load(int page, CancellationToken ct)
    {
        if (!Can.RunOrganisation(me))
            return null;
        var titles = jobs.ToDictionary(j => j.Name, j => j.Title, StringComparer.Ordinal);
        var newest = await db.Set<JobRun>()
            .AsNoTracking()
            .Where(r => db.Set<JobRun>().Where(o => o.Job == r.Job).Max(o => o.DueAt) == r.DueAt)
            .ToDictionaryAsync(r => r.Job, StringComparer.Ordinal, ct);
        var failed = db.Set<JobRun>().Where(r => r.Error != "");
        page = await failed.PageAt(page, PageSize, ct);
        var failures = await failed
            .OrderByDescending(r => r.DueAt)
            .ThenBy(r => r.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize + 1)
            .Select(r => new
            {
                r.Job,
                At = r.EndedAt ?? r.DueAt,
                r.Error,
            })
            .ToListAsync(ct);
        return new(
            [
                .. jobs.OrderBy(j => j.Title, StringComparer.Ordinal)
                    .Select(j => LineOf(j, newest.GetValueOrDefault(j.Name))),
            ],
            [
                .. failures
                    .Take(PageSize)
                    .Select(f => new Failure(f.Job, titles.GetValueOrDefault(f.Job, f.Job), f.At, f.Error)),
            ],
            page,
            failures.Count > PageSize
        );
    }

    private Line LineOf(Job job, JobRun? run) =>
        new(
            job.Name,
            job.Title,
            (int)job.Every.TotalMinutes,
            run?.State(me.Now),
            run?.EndedAt ?? run?.StartedAt,
            run?.Result ?? "",
            run?.Error ?? "",
            job.DueAt(me.Now) + job.Every
        );
}
