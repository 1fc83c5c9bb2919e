using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Trellis.Tests.Growth;

/// <summary>
/// Where somebody stands: the final view wins; without one, two views side by side and no number made of them.
/// </summary>
public abstract class PersonGrowthTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_final_view_wins_over_both()
    {
        var writing = Line(await (await App.As(World.Ada)).Json("/api/me/gap"), "Writing");
        (Number(writing, "self"), Number(writing, "manager"), Number(writing, "final")).ShouldBe((2, 3, 2));
        (Number(writing, "from"), Number(writing, "to"), Number(writing, "deficit")).ShouldBe((2, 3, 1));
        Number(Line(await (await App.As(World.Max)).Json($"/api/people/{Of(World.Ada)}/gap"), "Writing"), "from")
            .ShouldBe(2);
    }

    [Fact]
    public async Task The_final_view_stays_until_the_next_final_one_whatever_is_said_since()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        (await ada.Rate(World.Draft, World.Writing, "4", "newer", version: 1)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ada.SubmitIt(World.Draft)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await max.SubmitIt(World.ManagersDraft)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var writing = Line(await ada.Json("/api/me/gap"), "Writing");
        (Number(writing, "from"), Number(writing, "self"), Number(writing, "final")).ShouldBe((2, 4, 2));
        GrowthPages.Row(await ada.Page("/growth"), "Writing").ShouldContain("you say Expert");
    }

    [Fact]
    public async Task Without_a_final_view_the_person_counts_by_their_own_and_the_manager_by_theirs()
    {
        var (una, fox) = await Both("2", "4");
        GrowthPages.Row(await una.Page("/growth"), "Writing").ShouldContain("you say Working, Fox Example says Expert");
        Number(Line(await una.Json("/api/me/gap"), "Writing"), "from").ShouldBe(2);
        GrowthPages
            .Row(await fox.Page($"/people/{Of(World.Una)}/growth"), "Writing")
            .ShouldContain("Una says Working, Fox Example says Expert");
        Number(Line(await fox.Json($"/api/people/{Of(World.Una)}/gap"), "Writing"), "from").ShouldBe(4);
    }

    [Fact]
    public async Task No_number_is_made_of_two_views()
    {
        var (una, fox) = await Both("2", "4");
        foreach (var page in new[] { await una.Page("/growth"), await fox.Page($"/people/{Of(World.Una)}/growth") })
            GrowthPages.Row(page, "Writing").ShouldNotContain("Proficient"); // the middle of the two is nobody's word
        foreach (var gap in new[] { await una.Json("/api/me/gap"), await fox.Json($"/api/people/{Of(World.Una)}/gap") })
            Number(Line(gap, "Writing"), "from").ShouldBeOneOf(2, 4);
    }

    [Fact]
    public async Task No_opportunity_is_unknown_and_not_low()
    {
        var una = await App.As(World.Una);
        await una.Submitted(Of(World.Una), (await Item("Writing"), "2", ""), (await Item("Listening"), "none", ""));
        var gap = await una.Json("/api/me/gap");
        Number(Line(gap, "Listening"), "from").ShouldBeNull();
        (
            gap.GetProperty("required").GetInt64(),
            gap.GetProperty("deficit").GetInt64(),
            gap.GetProperty("readiness").GetDecimal()
        ).ShouldBe((2, 0, 1m));
        (
            gap.GetProperty("coverage").GetProperty("assessed").GetInt32(),
            gap.GetProperty("coverage").GetProperty("of").GetInt32()
        ).ShouldBe((1, 2));
        (await una.Page("/growth")).Body!.TextContent.ShouldContain("Assessed 1 of 2 expectations of the role.");
        GrowthPages.Row(await una.Page("/growth"), "Listening").ShouldContain("counts as unknown");
    }

    [Fact]
    public async Task Nothing_assessed_has_no_readiness()
    {
        var gap = await (await App.As(World.Una)).Json("/api/me/gap");
        gap.GetProperty("readiness").ValueKind.ShouldBe(JsonValueKind.Null);
        gap.GetProperty("coverage").GetProperty("assessed").GetInt32().ShouldBe(0);
        (await (await App.As(World.Una)).Page("/growth"))
            .QuerySelector(".lede")!
            .TextContent.ShouldBe("Nothing is assessed yet. Junior maker has 2 expectations.");
    }

    [Fact]
    public async Task A_surplus_never_offsets_a_gap_elsewhere()
    {
        var una = await App.As(World.Una);
        await una.Submitted(Of(World.Una), (await Item("Writing"), "1", ""), (await Item("Listening"), "4", ""));
        var gap = await una.Json("/api/me/gap");
        (
            gap.GetProperty("required").GetInt64(),
            gap.GetProperty("deficit").GetInt64(),
            gap.GetProperty("readiness").GetDecimal()
        ).ShouldBe((3, 1, 0.6667m));
        (await una.Page("/growth"))
            .QuerySelector(".lede")!
            .TextContent.ShouldBe("You meet 1 of the 2 expectations you have assessed. Writing has one level to go.");
    }

    [Fact]
    public async Task What_to_grow_first_carries_the_next_descriptor_of_the_persons_track()
    {
        var una = await App.As(World.Una);
        await una.Submitted(Of(World.Una), (await Item("Writing"), "1", ""), (await Item("Listening"), "1", ""));
        var next = (await una.Page("/growth")).QuerySelectorAll("ol.next > li").ShouldHaveSingleItem();
        next.QuerySelector("h3")!.TextContent.ShouldBe("Writing");
        next.QuerySelector(".text")!.TextContent.Trim().ShouldBe("Writing at Working as a maker.");
        next.TextContent.ShouldNotContain("other track");
    }

    [Fact]
    public async Task A_level_that_is_a_hole_on_the_track_shows_the_other_tracks_text_and_says_so()
    {
        await App.Db(async db =>
        {
            var writing = await Item("Writing");
            db.RemoveRange(
                await db.Set<Descriptor>()
                    .Where(d => d.CompetencyId == writing && d.Level == 2 && d.Track == Track.Individual)
                    .ToListAsync()
            );
            return await db.SaveChangesAsync();
        });
        var una = await App.As(World.Una);
        await una.Submitted(Of(World.Una), (await Item("Writing"), "1", ""));
        var next = (await una.Page("/growth")).QuerySelector("ol.next > li")!;
        next.QuerySelector(".text")!.TextContent.Trim().ShouldBe("Writing at Working as a leader.");
        next.TextContent.ShouldContain("Written for the other track.");
    }

    [Fact]
    public async Task A_level_that_nobody_has_described_is_not_invented()
    {
        await App.Db(async db =>
        {
            db.RemoveRange(await db.Set<Descriptor>().Where(d => d.Level == 2).ToListAsync());
            return await db.SaveChangesAsync();
        });
        var una = await App.As(World.Una);
        await una.Submitted(Of(World.Una), (await Item("Writing"), "1", ""));
        (await una.Page("/growth"))
            .QuerySelector("ol.next > li")!
            .TextContent.ShouldContain("This level is not described yet.");
    }

    [Fact]
    public async Task The_role_comes_before_the_target_and_the_larger_gap_first()
    {
        var ada = await App.As(World.Ada);
        await ada.Rate(World.Draft, await Item("Listening"), "1");
        await ada.Rate(World.Draft, await Item("Spelling"), "1");
        (await ada.SubmitIt(World.Draft)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        // 2 levels; 1 level of weight 2; 1 level
        Next(await ada.Page("/growth?target=none")).ShouldBe(["Spelling", "Writing", "Listening"]);
        Next(await ada.Page("/growth")).ShouldBe(["Spelling", "Writing", "Listening"]);
        await ada.Client.DeleteAsync("/api/me/targets/maker-lead-maker");
        Next(await ada.Page("/growth?target=maker-lead-maker")).ShouldBe(["Spelling", "Writing", "Listening"]);
    }

    [Fact]
    public async Task A_target_adds_what_it_asks_for_beyond_the_role()
    {
        var una = await App.As(World.Una);
        await una.Submitted(Of(World.Una), (await Item("Writing"), "2", ""), (await Item("Listening"), "1", ""));
        Next(await una.Page("/growth")).ShouldBeEmpty();
        var page = await una.Page("/growth?target=maker-maker");
        Next(page).ShouldBe(["Writing", "Listening"]);
        page.QuerySelector("ol.next > li")!.TextContent.ShouldContain("For Maker");
        GrowthPages.Row(page, "Writing").ShouldContain("meets role, 1 level below the target");
    }

    [Fact]
    public async Task Without_a_position_nothing_is_expected_and_a_gap_needs_a_position()
    {
        await Fact(World.Una, Today, null, World.Fox);
        var una = await App.As(World.Una);
        (await una.Page("/growth"))
            .QuerySelector(".lede")!
            .TextContent.ShouldBe("You have no position here yet, so nothing is expected so far.");
        await (await una.Get("/api/me/gap")).ShouldRefuse(HttpStatusCode.Conflict, "person.no-position");
        (await una.Json("/api/me/gap?to=maker-maker")).GetProperty("to").GetString().ShouldBe("Maker / Maker");
    }

    [Fact]
    public async Task Core_competencies_apply_where_the_position_names_no_level()
    {
        await App.Db(async db =>
        {
            var listening = await Item("Listening");
            db.RemoveRange(await db.Set<Expectation>().Where(e => e.ItemId == listening).ToListAsync());
            return await db.SaveChangesAsync();
        });
        var una = await App.As(World.Una);
        GrowthPages.Row(await una.Page("/growth"), "Listening").ShouldContain("not known yet");
        var draft = await una.Begun(Of(World.Una));
        (await una.Rate(draft, await Item("Listening"), "2")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<(Browser Una, Browser Fox)> Both(string self, string manager)
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        await una.Submitted(Of(World.Una), (await Item("Writing"), self, ""));
        await fox.Submitted(Of(World.Una), (await Item("Writing"), manager, ""));
        return (una, fox);
    }

    private static JsonElement Line(JsonElement gap, string item) =>
        gap.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("item").GetString() == item);

    private static int? Number(JsonElement line, string name) =>
        line.GetProperty(name) is { ValueKind: JsonValueKind.Number } n ? n.GetInt32() : null;

    private static List<string> Next(AngleSharp.Html.Dom.IHtmlDocument page) =>
        [.. page.QuerySelectorAll("ol.next h3").Select(h => h.TextContent)];

    public sealed class OnSqlite() : PersonGrowthTests(Provider.Sqlite);

    public sealed class OnPostgres() : PersonGrowthTests(Provider.Postgres);
}
