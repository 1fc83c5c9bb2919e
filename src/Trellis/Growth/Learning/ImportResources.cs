using Trellis.Frameworks.Exchange.Import;
using Trellis.Frameworks.Read;

namespace Trellis.Growth.Learning;

/// <summary>
/// Imports learning resources from a table, all or nothing: an editor does. What is here already is brought up to date by
/// what the table says of it; nothing is removed.
/// </summary>
public sealed class ImportResources(AppDb db, Viewer me)
{
    /// <param name="Providers">A table of providers that the first one names by their slug; null where there is none.</param>
    /// <param name="DryRun">Whether nothing is saved.</param>
    /// <param name="Columns">What somebody said that columns mean; null where nobody did.</param>
    public sealed record Request(InputFile File, InputFile? Providers, bool DryRun, ColumnChoices? Columns = null);

    /// <param name="Resources">How many there are afterwards.</param>
    /// <param name="WithoutItem">How many of the table are for no competency or skill.</param>
    public sealed record Counts(int Resources, int WithoutItem);

    public Task<Result<ImportReport<Counts>>> Handle(Request request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Import(request, ct), ct);

    private async Task<Result<ImportReport<Counts>>> Import(Request request, CancellationToken ct)
    {
        if (!Can.EditFramework(me))
            return new Problem.Forbidden();
        var providers = request.Providers is { } file
            ? ResourceTable.Providers(file)
            : new Dictionary<string, string>();
        if (providers.Problem is { } unreadable)
            return unreadable;
        var read = ResourceTable.Read(request.File, request.Columns, providers.Value!);
        if (read.Problem is { } wrong)
            return wrong;
        var sight = db.For(me);
        var (rows, remarks, unused) = read.Value!;
        var here = await sight
            .Resources.Where(r => r.State != ResourceState.Declined)
            .OrderBy(r => r.Id)
            .ToListAsync(ct);
        var items = await ItemsOf(sight, rows, here, ct);
        var byName = items.Values.GroupBy(f => Names.Key(f.Name)).ToDictionary(g => g.Key, g => g.First());
        var merge = new ResourceMerge(here, rows, byName, items);
        merge.Run(New, ct);
        if (merge.Errors.Count > 0)
            return new Problem.Unreadable([.. merge.Errors.OrderBy(e => e.Line)]);
        var report = new ImportReport<Counts>(
            merge.Added.Count,
            merge.Changed,
            0,
            merge.Unchanged,
            unused,
            [.. remarks, .. merge.Warnings],
            new(here.Count + merge.Added.Count, merge.WithoutItem)
        );
        if (request.DryRun || merge.Added.Count + merge.Changed == 0)
            return report;
        db.AddRange(merge.Added);
        var done = $"{merge.Added.Count} added, {merge.Changed} changed";
        db.Record(me, ResourceActivity.Imported, request.File.Name, detail: done);
        return await db.Save(ct) is { } problem ? problem : report;
    }

    private LearningResource New() =>
        new()
        {
            Title = "",
            Kind = ResourceKind.Other,
            ProposedById = me.PersonId,
            ProposedAt = me.Now,
            State = ResourceState.Kept,
            DecidedAt = me.Now,
            DecidedBy = me.Name,
        };

    /// <summary>The competencies and skills that the table names, and those of what is here.</summary>
    private static async Task<IReadOnlyDictionary<Id<Item>, ItemFacts>> ItemsOf(
        Sight sight,
        IReadOnlyList<ResourceRow> rows,
        IReadOnlyList<LearningResource> here,
        CancellationToken ct
    )
    {
        var keys = rows.Select(r => Names.Key(r.Item)).Where(k => k.Length > 0).Distinct().ToList();
        var ids = here.Where(r => r.ItemId is not null).Select(r => r.ItemId!.Value).ToList();
        ids.AddRange(await sight.Competencies.Where(c => keys.Contains(c.NameKey)).Select(c => c.Id).ToListAsync(ct));
        ids.AddRange(await sight.Skills.Where(s => keys.Contains(s.NameKey)).Select(s => s.Id).ToListAsync(ct));
        return await ItemFacts.Of(sight, [.. ids.Distinct()], ct);
    }
}
