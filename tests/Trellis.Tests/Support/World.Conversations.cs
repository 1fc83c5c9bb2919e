#pragma warning disable RS0030
namespace Trellis.Tests.Support;

/// <summary>What is on record of Ada's conversations.</summary>
public sealed partial class World
{
    /// <summary>The day of a 1:1 with her former manager, which is in nothing else, as pages and programs read it.</summary>
    public const string ConversationDay = "3 March 2026",
        ConversationDate = "2026-03-03";

    public Id<ConversationOnRecord> Conversation { get; private set; }

    private async Task<int> AddConversation(AppDb db)
    {
        var held = new ConversationOnRecord
        {
            PersonId = People[Ada],
            Kind = ObligationKind.OneOnOne,
            On = new(2026, 3, 3),
            At = App.Clock.GetUtcNow().UtcDateTime,
            ByName = "Ops Example",
        };
        db.Add(held);
        Conversation = held.Id;
        return await db.SaveChangesAsync();
    }
}
