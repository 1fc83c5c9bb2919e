#pragma warning disable RS0030
using System.Net.Http.Json;

namespace Trellis.Tests.Reviews.Radar;

/// <summary>What tests of promised conversations do again and again.</summary>
internal static class Promised
{
    /// <summary>A line of the list of due conversations, as the API gives it.</summary>
    public sealed record Line(string Person, string Kind, DateOnly DueOn, string State);

    public static async Task<Line[]> Due(this Browser browser, string query = "") =>
        (await browser.Client.GetFromJsonAsync<Line[]>($"/api/due{query}"))!;

    /// <summary>Puts a conversation on record, as People Ops would.</summary>
    public static Task<int> OnRecord(this World world, string email, ObligationKind kind, DateOnly on) =>
        world.App.Db(db =>
        {
            db.Add(
                new ConversationOnRecord
                {
                    PersonId = world.People[email],
                    Kind = kind,
                    On = on,
                    At = world.App.Clock.GetUtcNow().UtcDateTime,
                    ByName = "Ops Example",
                }
            );
            return db.SaveChangesAsync();
        });

    /// <summary>Sets the organisation's first day with Trellis.</summary>
    public static Task<int> FirstDay(this TestApp app, DateOnly? day) =>
        app.Db(async db =>
        {
            (await db.Set<Organisation>().SingleAsync()).FirstDay = day;
            return await db.SaveChangesAsync();
        });
}
