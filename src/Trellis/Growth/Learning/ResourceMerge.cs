using Trellis.Frameworks.Read;

namespace Trellis.Growth.Learning;

/// <summary>
/// Brings the lines of a table into what is here. What a line leaves empty stays as it is, also where the table lacks the
/// column; what is proposed or retired is not touched.
/// </summary>
internal sealed class ResourceMerge(
    IReadOnlyList<LearningResource> here,
    IReadOnlyList<ResourceRow> rows,
    IReadOnlyDictionary<string, ItemFacts> byName,
    IReadOnlyDictionary<Id<Item>, ItemFacts> byId
)
{
    public List<LearningResource> Added { get; } = [];
    public int Changed { get; private set; }
    public int Unchanged { get; private set; }

    /// <summary>How many lines are for no competency or skill.</summary>
    public int WithoutItem { get; private set; }
    public List<Finding> Warnings { get; } = [];
    public List<Finding> Errors { get; } = [];

    /// <param name="fresh">Makes a resource that is not here yet.</param>
    public void Run(Func<LearningResource> fresh, CancellationToken ct)
    {
        var known = new KnownResources(here, rows);
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            if (known.IsSeen(row))
                Warn(row.At, "This resource is in the table before. It comes in once.");
            else
                Bring(row, known, fresh);
        }
    }

    private void Bring(ResourceRow row, KnownResources known, Func<LearningResource> fresh)
    {
        var item = ItemOf(row);
        var found = known.Find(row, item?.Id);
        if (found is { State: not ResourceState.Kept })
        {
            var state = found.State == ResourceState.Proposed ? "proposed" : "retired";
            Warn(row.At, $"\"{found.Title}\" is {state} here. It stays as it is.");
            Unchanged++;
            return;
        }
        var into = found ?? fresh();
        var target = item?.Id ?? into.ItemId;
        var (from, to) = Step(row, into, target);
        if (ResourceRules.Refuse(row.Link, from, to, Levels(target)) is { } refused)
        {
            Errors.Add(row.AtStep with { Message = refused.Message });
            return;
        }
        WithoutItem += target is null ? 1 : 0;
        var before = Content(into);
        Fill(into, row);
        (into.ItemId, into.FromLevel, into.ToLevel) = (target, from, to);
        if (found is null)
            Added.Add(into);
        else if (before.Equals(Content(into)))
            Unchanged++;
        else
        {
            into.Version++;
            Changed++;
        }
    }

    private int? Levels(Id<Item>? item) => item is { } id ? byId.GetValueOrDefault(id)?.Max : null;

    private (int? From, int? To) Step(ResourceRow row, LearningResource into, Id<Item>? target)
    {
        if ((row.From ?? row.To) is null)
            return target == into.ItemId ? (into.FromLevel, into.ToLevel) : (null, null);
        if (target is not null)
            return (row.From, row.To);
        Warn(row.AtStep, "The step is left out: the resource is for no competency or skill.");
        return (null, null);
    }

    private ItemFacts? ItemOf(ResourceRow row)
    {
        if (row.Item.Length == 0)
            return null;
        if (byName.TryGetValue(Names.Key(row.Item), out var item))
            return item;
        Warn(row.AtItem, $"There is no competency or skill \"{row.Item}\" here. The resource comes in without it.");
        return null;
    }

    private void Warn(Finding at, string message) => Warnings.Add(at with { Message = message });

    private static object Content(LearningResource r) =>
        (
            (r.Title, r.Link, r.Kind, r.Provider, r.Description, r.Language),
            (r.Cost, r.Minutes, r.ItemId, r.FromLevel, r.ToLevel)
        );

    private static void Fill(LearningResource into, ResourceRow row)
    {
        static string Or(string said, string before) => said.Length > 0 ? said : before;
        (into.Title, into.Link) = (row.Title, Or(row.Link, into.Link));
        into.Kind = row.Kind ?? into.Kind;
        into.Provider = Or(row.Provider, into.Provider);
        into.Description = Or(row.Description, into.Description);
        into.Language = Or(row.Language, into.Language);
        (into.Cost, into.Minutes) = (row.Cost ?? into.Cost, row.Minutes ?? into.Minutes);
    }
}
