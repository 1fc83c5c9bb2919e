using System.Net;

namespace Trellis.Tests.Record;

/// <summary>
/// Who opens what belongs to somebody else is written down, once an hour for each kind of thing, and shown to that
/// person.
/// </summary>
public abstract class ReadingsTests(Provider provider) : OwnWorld(provider)
{
    private Task<List<string>> Read(string by) =>
        App.Db(db =>
        {
            var id = Of(by);
            return db.Set<Activity>()
                .Where(a => a.ById == id && a.What.EndsWith(".read"))
                .OrderBy(a => a.At)
                .Select(a => a.What)
                .ToListAsync();
        });

    [Fact]
    public async Task Opening_what_belongs_to_somebody_else_is_recorded_by_kind_and_shown_to_them()
    {
        var max = await App.As(World.Max);
        string[] pages =
        [
            $"/rounds/{World.OldRound}",
            $"/people/{Of(World.Ada)}/growth",
            $"/people/{Of(World.Ada)}",
            $"/people/{Of(World.Ada)}/stipend",
            $"/stipend/receipts/{World.Receipt}",
        ];
        foreach (var page in pages)
        {
            (await max.Get(page)).IsSuccessStatusCode.ShouldBeTrue(page);
            App.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        (await Read(World.Max)).ShouldBe(["round.read", "growth.read", "person.read", "stipend.read", "receipt.read"]);
        var shown = (await (await App.As(World.Ada)).Page("/account"))
            .QuerySelectorAll("section[aria-labelledby=readers] .stem-meta")
            .Select(m => m.TextContent.Split(',')[0]);
        shown.ShouldBe([
            "Opened a receipt",
            "Opened the stipend",
            "Opened the employment facts",
            "Opened the growth page",
            "Opened an assessment",
        ]);
    }

    [Fact]
    public async Task The_API_is_no_way_around_it()
    {
        var max = await App.As(World.Max);
        foreach (
            var question in new[]
            {
                $"rounds/{World.OldRound}",
                $"people/{Of(World.Ada)}/gap",
                $"people/{Of(World.Ada)}",
                $"stipend/requests/{World.Approved}",
                $"stipend/receipts/{World.Receipt}",
            }
        )
        {
            (await max.Get($"/api/{question}")).IsSuccessStatusCode.ShouldBeTrue(question);
            App.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        (await Read(World.Max)).ShouldBe(["round.read", "growth.read", "person.read", "stipend.read", "receipt.read"]);
    }

    [Fact]
    public async Task The_same_kind_is_recorded_once_an_hour()
    {
        var ops = await App.As(World.Ops);
        foreach (var minutes in new[] { 0, 1, 58, 2 })
        {
            App.Clock.Advance(TimeSpan.FromMinutes(minutes));
            await ops.Page($"/people/{Of(World.Ada)}");
            await ops.Page($"/people/{Of(World.Una)}");
        }
        (await Read(World.Ops)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Ones_own_is_not_a_reading_and_neither_is_the_assessment_that_one_writes()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        foreach (
            var page in new[]
            {
                "/growth",
                $"/people/{Of(World.Ada)}",
                $"/rounds/{World.OldRound}",
                "/stipend",
                $"/stipend/requests/{World.Asked}",
                "/account",
            }
        )
            await ada.Page(page);
        await max.Page($"/assessments/{World.ManagersDraft}");
        (await Read(World.Ada)).ShouldBeEmpty();
        (await Read(World.Max)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_administrator_does_not_learn_who_opened_a_stipend()
    {
        await (await App.As(World.Fin)).Page($"/stipend/requests/{World.Approved}");
        (await Read(World.Fin)).ShouldBe(["stipend.read"]);
        (await (await App.As(World.Adm)).Text("/api/activity")).ShouldNotContain("stipend.read");
        (await (await App.As(World.Ada)).Text("/api/activity")).ShouldContain("stipend.read");
    }

    [Fact]
    public async Task Reading_somebodys_growth_is_recorded_and_shown_to_them()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        (await ada.Page("/account")).Body!.TextContent.ShouldContain("Nobody but you.");
        await World.Writes(
            "growth.read",
            World.Max,
            World.Ada,
            "",
            async () => await max.Page($"/people/{Of(World.Ada)}/growth")
        );
        await App.WritesNothing(async () => await max.Page($"/people/{Of(World.Ada)}/growth"));
        await App.WritesNothing(async () => await max.Json($"/api/people/{Of(World.Ada)}/gap"));
        App.Clock.Advance(TimeSpan.FromDays(1));
        await World.Writes(
            "growth.read",
            World.Max,
            World.Ada,
            "",
            async () => await max.Json($"/api/people/{Of(World.Ada)}/gap")
        );
        (await ada.Page("/account"))
            .QuerySelectorAll("section[aria-labelledby=readers] .stem-title")
            .Select(t => t.TextContent)
            .ShouldBe(["Max Example", "Max Example"]);
        (await ada.Json("/api/me")).GetProperty("openedBy").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Reading_ones_own_is_not_recorded()
    {
        var ada = await App.As(World.Ada);
        await App.WritesNothing(async () => await ada.Page("/growth"));
        await App.WritesNothing(async () => await ada.Json("/api/me/gap"));
        await App.WritesNothing(async () =>
            (await ada.Get($"/people/{Of(World.Ada)}/growth")).StatusCode.ShouldBe(HttpStatusCode.NotFound)
        );
    }

    public sealed class OnSqlite() : ReadingsTests(Provider.Sqlite);

    public sealed class OnPostgres() : ReadingsTests(Provider.Postgres);
}
