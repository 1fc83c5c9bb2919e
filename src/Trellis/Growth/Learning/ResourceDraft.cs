namespace Trellis.Growth.Learning;

/// <summary>A learning resource as somebody begins to propose it: empty, about an item, or from what the stipend paid for.</summary>
public sealed class ResourceDraft(AppDb db, Viewer me)
{
    /// <param name="about">A competency or skill; null for none.</param>
    /// <param name="purchase">A request for money of the viewer’s own; null for none.</param>
    public async Task<ResourceForm> Load(Id<Item>? about, Id<StipendRequest>? purchase, CancellationToken ct)
    {
        var bought = purchase is not { } id
            ? null
            : await db.For(me)
                .StipendRequests.Where(r => r.Id == id && r.PersonId == me.PersonId)
                .Include(r => r.Report)
                .AsNoTracking()
                .SingleOrDefaultAsync(ct);
        return bought is null
            ? new() { Kind = $"{ResourceKind.Article}", Item = $"{about}" }
            : new()
            {
                Title = Graphemes.Cut(bought.What, ResourceRules.NameLimit),
                Provider = Graphemes.Cut(bought.Provider, ResourceRules.NameLimit),
                Link = bought.Report?.Link,
                Description = Graphemes.Cut(bought.Report?.Text ?? "", ResourceRules.TextLimit),
                Kind = $"{KindOf(bought.Category)}",
                Cost = $"{bought.Amount.Units:0.00}",
                Item = $"{bought.SupportsId}",
            };
    }

    /// <summary>"Course" and "Book or subscription" begin with what the resource is.</summary>
    private static ResourceKind KindOf(string category) =>
        FormInput.Choice<ResourceKind>(category.Split(' ')[0]) ?? ResourceKind.Other;
}
