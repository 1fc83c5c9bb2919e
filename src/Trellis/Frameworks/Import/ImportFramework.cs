namespace Trellis.Frameworks.Import;

/// <summary>What an import did, or would do.</summary>
public sealed record ImportReport<TCounts>(int Added, int Changed, int Removed, int Unchanged, IReadOnlyList<Finding> Ignored, IReadOnlyList<Finding> Warnings, TCounts Counts);

/// <summary>What a framework holds.</summary>
public sealed record FrameworkCounts(int Families, int Roles, int Positions, int Categories, int Competencies, int Skills, int Descriptors, int Expectations);

/// <summary>
/// Brings a framework to what a file says: all of it or nothing. What the file no longer has is retired, not deleted,
/// because assessments may name it. A second run of the same file changes nothing.
/// </summary>
public sealed class ImportFramework(AppDb db, Viewer me)
{
    public sealed record Request(ParsedFramework Parsed, string? Name, bool DryRun);

    public async Task<Result<ImportReport<FrameworkCounts>>> Handle(Request request, CancellationToken ct)
    {
        if (!me.EditsFramework) return new Problem.Forbidden();
        var name = Names.Tidy(request.Name ?? request.Parsed.DefaultName);
        if (name.Length is 0 or > 200) return new Problem.Unreadable([new("--name", 0, 0, "A framework has a name of 1 to 200 characters.")]);

        var framework = await Load(Names.Key(name), ct);
        var taken = (await db.For(me).Positions.Select(p => p.Slug).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var isNew = framework is null;
        framework ??= new() { Name = name, NameKey = Names.Key(name), ImportedAt = me.Now };

        var draft = request.Parsed.Draft;
        if (OtherKind(framework, draft) is { } otherKind) return otherKind;
        var merge = new FrameworkMerge(framework, taken, me.Now);
        merge.Apply(draft);
        var report = new ImportReport<FrameworkCounts>(merge.Added, merge.Changed, merge.Removed, merge.Unchanged, request.Parsed.Ignored, request.Parsed.Warnings, merge.Count());
        if (request.DryRun || merge.Added + merge.Changed + merge.Removed == 0) return report;

        if (isNew) db.Add(framework);
        db.RemoveRange(merge.Gone);
        framework.ImportedAt = me.Now;
        db.Record(me, "framework.imported", framework.Id.ToString(), detail: $"{name}: {report.Added} added, {report.Changed} changed, {report.Removed} removed");
        if (await db.Save(ct) is { } problem) return problem;
        return report;
    }

    /// <summary>A competency and a skill never share a name, also over time: what people were assessed on stays what it was.</summary>
    private static Problem.Unreadable? OtherKind(Framework framework, FrameworkDraft draft)
    {
        var stored = framework.Items.ToDictionary(i => i.NameKey, StringComparer.Ordinal);
        List<Finding> findings =
        [
            .. draft.Skills.Where(s => stored.GetValueOrDefault(Names.Key(s.Name)) is Competency).Select(s => Finding(s.Name, "a competency", "a skill")),
            .. draft.Competencies.Where(c => stored.GetValueOrDefault(Names.Key(c.Name)) is Skill).Select(c => Finding(c.Name, "a skill", "a competency")),
        ];
        return findings.Count == 0 ? null : new(findings);

        Finding Finding(string name, string was, string becomes) => new(framework.Name, 0, 0, $"\"{name}\" was {was} in this framework and cannot become {becomes} of the same name. Give it another name.");
    }

    private async Task<Framework?> Load(string key, CancellationToken ct)
    {
        var framework = await db.For(me).Frameworks.AsSplitQuery()
            .Include(f => f.Scales).ThenInclude(s => s.Levels)
            .Include(f => f.Categories)
            .Include(f => f.Families).ThenInclude(f => f.Roles).ThenInclude(r => r.Positions).ThenInclude(p => p.Expectations)
            .Include(f => f.Moves)
            .SingleOrDefaultAsync(f => f.NameKey == key, ct);
        if (framework is not null)
            await db.For(me).Competencies.Where(c => c.FrameworkId == framework.Id).Include(c => c.Descriptors).Include(c => c.Skills).AsSplitQuery().LoadAsync(ct);
        return framework;
    }
}
