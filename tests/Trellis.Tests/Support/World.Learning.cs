#pragma warning disable RS0030
namespace Trellis.Tests.Support;

/// <summary>A learning resource that everyone reads, and one that Ada proposed and nobody has decided on.</summary>
public sealed partial class World
{
    /// <summary>A text that nobody but Ada and editors may meet.</summary>
    public const string ProposedResourceText = "canary-resource-proposed";
    public const string ResourceTitle = "Ten letters, rewritten";

    /// <summary>The one that is kept.</summary>
    public Id<LearningResource> Resource { get; private set; }
    public Id<LearningResource> ProposedResource { get; private set; }

    private async Task<int> AddLearning(AppDb db)
    {
        var now = App.Clock.GetUtcNow().UtcDateTime;
        var kept = new LearningResource
        {
            Title = ResourceTitle,
            Link = "https://example.org/letters",
            ItemId = Writing,
            FromLevel = 1,
            ToLevel = 2,
            State = ResourceState.Kept,
            ProposedById = People[Una],
            ProposedAt = now.AddDays(-20),
            DecidedAt = now.AddDays(-18),
            DecidedBy = "Ops Example",
        };
        var proposed = new LearningResource
        {
            Title = "Plain words",
            Description = ProposedResourceText,
            ProposedById = People[Ada],
            ProposedAt = now.AddDays(-2),
        };
        db.AddRange(kept, proposed);
        (Resource, ProposedResource) = (kept.Id, proposed.Id);
        return await db.SaveChangesAsync();
    }
}
