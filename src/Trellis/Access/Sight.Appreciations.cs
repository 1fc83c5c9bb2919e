#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>Which appreciations exist for a viewer: product.md §5 and §7.</summary>
public sealed partial class Sight
{
    /// <summary>
    /// Those that are open to everyone, those that one wrote, and those in which one is named. Neither managers nor
    /// People Ops nor administrators read more.
    /// </summary>
    public IQueryable<Appreciation> Appreciations =>
        db.Set<Appreciation>()
            .Where(a =>
                (a.Audience == AppreciationAudience.Everyone && me.IsSignedIn)
                || (_me != null && (a.WriterId == _me || a.Recipients.Any(r => r.PersonId == _me)))
            );

    /// <summary>Who thanks for the same, of the appreciations that the viewer sees.</summary>
    public IQueryable<AppreciationReaction> AppreciationReactions =>
        db.Set<AppreciationReaction>().Where(r => Appreciations.Any(a => a.Id == r.AppreciationId));
}
