#pragma warning disable RS0030
namespace Trellis.Tests.Support;

/// <summary>Thanks to Ada: by her manager, for those whom it names; and by a colleague, open to everyone.</summary>
public sealed partial class World
{
    /// <summary>A text that nobody but its writer and those whom it names may ever meet.</summary>
    public const string ThanksToOne = "canary-appreciation";

    /// <summary>A text that everyone reads.</summary>
    public const string ThanksForAll = "You mended the index before anybody asked.";

    /// <summary>What Max thanked Ada for, between the two.</summary>
    public Id<Appreciation> Thanks { get; private set; }

    /// <summary>What Una thanked Ada for, open to everyone.</summary>
    public Id<Appreciation> OpenThanks { get; private set; }

    private async Task<int> AddAppreciations(AppDb db)
    {
        var (one, open) = (
            NewThanks(Max, AppreciationAudience.Named, ThanksToOne),
            NewThanks(Una, AppreciationAudience.Everyone, ThanksForAll)
        );
        db.AddRange(one, open);
        (Thanks, OpenThanks) = (one.Id, open.Id);
        return await db.SaveChangesAsync();
    }

    private Appreciation NewThanks(string writer, AppreciationAudience audience, string text) =>
        new()
        {
            WriterId = People[writer],
            For = AppreciationFor.People,
            Audience = audience,
            Text = text,
            At = App.Clock.GetUtcNow().UtcDateTime.AddDays(-9),
            Recipients = [new() { PersonId = People[Ada] }],
        };
}
