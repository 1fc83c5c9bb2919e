#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>Which learning resources exist for a viewer: product.md §5.</summary>
public sealed partial class Sight
{
    /// <summary>
    /// What is or was kept, for everyone who is signed in; your own proposals, whatever became of them; all of it for
    /// editors.
    /// </summary>
    public IQueryable<LearningResource> Resources =>
        db.Set<LearningResource>()
            .Where(r =>
                me.EditsFramework
                || (me.IsSignedIn && (r.State == ResourceState.Kept || r.State == ResourceState.Retired))
                || (me.IsSignedIn && r.ProposedById == _me)
            );

    /// <summary>Who used the resources that you see, whether it helped, and what they did: everyone reads that.</summary>
    public IQueryable<ResourceUse> ResourceUses =>
        db.Set<ResourceUse>().Where(u => Resources.Any(r => r.Id == u.ResourceId));
}
