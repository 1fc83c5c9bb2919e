using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>
/// Brings a framework to what a file says, as a new version that holds from today, or into its draft: all of it or
/// nothing. What the file no longer has is retired, not deleted, because assessments may name it. A second run of the
/// same file changes nothing.
/// </summary>
public sealed partial class ImportFramework(AppDb db, Viewer me, ActivateVersion force, IChangeImpact impact)
{
    public sealed record Request(
        ParsedFramework Parsed,
        string? Name,
        bool DryRun,
        bool IntoDraft = false,
        Origin? Origin = null,
        bool AllowRemovals = false
    );

    public async Task<Result<ImportReport<FrameworkCounts>>> Handle(Request request, CancellationToken ct)
    {
        if (!me.EditsFramework)
            return new Problem.Forbidden();
        var parsed = request.Parsed;
        var name = Names.Tidy(request.Name ?? parsed.DefaultName);
        if (name.Length is 0 or > ContentRules.NameLimit)
            return new Problem.Unreadable([
                new("--name", 0, 0, $"A framework has a name of 1 to {ContentRules.NameLimit} characters."),
            ]);

        var framework = await Find(name, request.Name is null ? parsed.Content?.Identifier : null, ct);
        var isNew = framework is null;
        framework ??= new()
        {
            Name = name,
            NameKey = Names.Key(name),
            ImportedAt = me.Now,
        };
        var versions = isNew
            ? []
            : await db.For(me)
                .FrameworkVersions.Where(v => v.FrameworkId == framework.Id)
                .OrderByDescending(v => v.Number)
                .Take(2)
                .ToListAsync(ct);
        var (draft, latest) = (
            versions.Find(v => v.PublishedAt is null),
            versions.Find(v => v.PublishedAt is not null)
        );
        if (draft is not null && !request.IntoDraft && !request.DryRun)
            return new Problem.Refused(
                "framework.draft-open",
                $"Version {draft.Number} of \"{framework.Name}\" is being drafted. Publish or discard it first, or "
                    + $"bring the file into the draft."
            );
        if (latest?.EffectiveOn > me.Today && !request.IntoDraft)
            return new Problem.Refused(
                "framework.scheduled",
                $"Version {latest.Number} of \"{framework.Name}\" begins on {latest.EffectiveOn:d MMMM yyyy}. Bring "
                    + $"the file into a draft, and publish it for that day or later."
            );

        var before = latest is null ? null : ContentJson.Read(latest.Content);
        var after = await Bring(parsed, request, framework, before, name, ct);
        if (RemovalRules.IsEmpty(after) && (before is not null || !parsed.HasOurKeys))
            return new Problem.Refused(
                "import.empty",
                $"There is nothing in {parsed.Source}: no competency, no skill and no position. Nothing was "
                    + $"changed. Look whether it is the right file, and whether it has rows below its header."
            );
        if (OtherKind(framework, after) is { } otherKind)
            return otherKind;
        if (ContentRules.Check(after) is { Count: > 0 } faults)
            return new Problem.Unreadable([.. faults.Select(f => parsed.At(f))]);
        if (VersionRules.KeepsLevels(before, after) is { } levels)
            return levels;

        var tally = PublishDraft.Compare(before, after);
        var changes = before is null
            ? []
            : await impact.Describe(framework.Id, FrameworkDiff.Between(before, after), ct);
        var removals = RemovalRules.Of(before, after);
        var consent =
            request.IntoDraft || !removals.NeedConsent
                ? null
                : $"{removals.Retired} of {removals.Of} parts of \"{framework.Name}\" would be retired.";
        if (consent is not null && !request.AllowRemovals && !request.DryRun)
            return new Problem.Refused(
                "import.removals",
                $"{consent} Nothing was changed. If that is meant, say so: on the page with the tick, with "
                    + $"--allow-removals at the command line, or with allowRemovals=true in the API."
            );
        IReadOnlyList<Finding> warnings = consent is null
            ? parsed.Warnings
            : [.. parsed.Warnings, new(parsed.Source, 0, 0, $"{consent} To save this, add --allow-removals.")];
        var report = new ImportReport<FrameworkCounts>(
            tally.Added,
            tally.Changed,
            tally.Removed,
            tally.Unchanged,
            parsed.Ignored,
            warnings,
            FrameworkCounts.Of(after),
            changes,
            isNew && request.DryRun ? null : framework.Id.Value,
            Removals: removals
        );
        if (request.DryRun || (tally.IsSame && draft is null))
            return report;

        if (isNew)
            db.Add(framework);
        framework.Identifier = after.Identifier;
        var number = (versions.Count == 0 ? 0 : versions[0].Number) + (draft is null ? 1 : 0);
        if (draft is not null)
            draft.Content = ContentJson.Write(after);
        else
            db.Add(
                draft = new()
                {
                    FrameworkId = framework.Id,
                    Number = number,
                    BasedOn = latest?.Number ?? 0,
                    Content = ContentJson.Write(after),
                    StartedAt = me.Now,
                    StartedBy = me.Name,
                }
            );
        if (!request.IntoDraft)
        {
            draft.Publish(me.Today, $"Brought in from {parsed.Source}.", me.Name, me.Now);
            await force.Apply(framework, number, after, ct);
        }
        db.Record(
            me,
            FrameworkActivity.Imported,
            framework.Id.ToString(),
            detail: $"{after.Name}{(request.IntoDraft ? $", into the draft of version {number}" : "")}: "
                + $"{report.Added} added, {report.Changed} changed, {report.Removed} removed"
        );
        return await db.Save(ct) is { } problem ? problem : report with { Version = number };
    }
}
