#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Frameworks.Versions;

/// <summary>A version becomes the active one on its day, part by part.</summary>
public abstract class ActivateVersionTests(Provider provider) : DraftingWorld(provider)
{
    [Fact]
    public async Task A_version_for_a_later_day_changes_nothing_before_and_once_on_that_day()
    {
        var (ops, una) = (await App.As(World.Ops), await App.As(World.Una));
        await ops.Reword(Framework, "writing", 2, "Writes later.");
        await ops.Ask(Framework, "maker-junior-maker", "writing", 2, 3);
        var answer = await ops.Submit(
            $"/framework/{Framework}/draft/review",
            "form:has(input[name='Input.Note'])",
            ("Input.EffectiveOn", Today.AddDays(3).ToString("yyyy-MM-dd"))
        );
        await answer.ShouldGoOn();
        (await una.Text($"/framework/{Framework}/versions")).ShouldContain("Version 2, from 17 May 2026");

        (await Due()).ShouldBe(0);
        App.Clock.Advance(TimeSpan.FromDays(2));
        (await Due()).ShouldBe(0);
        (await Text()).ShouldBe("Writing at Working as a maker.");
        (await una.Text($"/framework/competencies/{World.Writing}")).ShouldNotContain("Writes later.");
        (await Asked()).ShouldBe(2);

        App.Clock.Advance(TimeSpan.FromDays(1));
        (await Due()).ShouldBe(1);
        (await Due()).ShouldBe(0);
        (await Text()).ShouldBe("Writes later.");
        (await una.Text($"/framework/competencies/{World.Writing}")).ShouldContain("Writes later.");
        (await Asked()).ShouldBe(3);
        (
            await App.Db(db => db.Set<Domain.Record.Activity>().CountAsync(a => a.What == "framework.activated"))
        ).ShouldBe(1);
    }

    [Fact]
    public async Task Two_versions_that_became_due_together_end_in_the_later_one()
    {
        var ops = await App.As(World.Ops);
        await ops.Reword(Framework, "writing", 2, "Second.");
        await ops.Publish(Framework, Today.AddDays(2));
        await ops.Reword(Framework, "writing", 2, "Third.");
        await ops.Publish(Framework, Today.AddDays(3));
        App.Clock.Advance(TimeSpan.FromDays(5));
        await Due();
        ((await Text()), (await App.Db(db => db.Set<Framework>().SingleAsync())).InForce).ShouldBe(("Third.", 3));
    }

    [Fact]
    public async Task A_position_that_somebody_holds_is_retired_and_still_shown()
    {
        var (ops, una) = (await App.As(World.Ops), await App.As(World.Una));
        await ops.Retire(Framework, "positions", "maker-junior-maker");
        (await ops.Text($"/framework/{Framework}/draft/review")).ShouldContain("Maker / Junior maker is retired.");
        await ops.Publish(Framework);
        (await una.Text("/growth")).ShouldContain("Junior maker");
        (await una.Text("/careers/maker-junior-maker")).ShouldContain("Junior maker");
        (await una.Get("/careers")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await App.As(World.Fox)).Begin(Of(World.Una))).StatusCode.ShouldNotBe(
            HttpStatusCode.InternalServerError
        );
        (await ops.Get($"/people/{Of(World.Una)}")).StatusCode.ShouldNotBe(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task Names_that_two_competencies_swap_are_swapped()
    {
        var ops = await App.As(World.Ops);
        await ops.Edit(Framework, "writing", c => c["name"] = "Interim");
        await ops.Edit(Framework, "drawing", c => c["name"] = "Writing");
        await ops.Edit(Framework, "writing", c => c["name"] = "Drawing");
        await ops.Publish(Framework);
        (
            await App.Db(db =>
                db.Set<Competency>()
                    .Where(c => c.Key == "writing" || c.Key == "drawing")
                    .OrderBy(c => c.Key)
                    .Select(c => c.Name)
                    .ToListAsync()
            )
        ).ShouldBe(["Writing", "Drawing"]);
    }

    [Fact]
    public async Task Everything_can_move_at_once()
    {
        var ops = await App.As(World.Ops);
        await ops.Draft(Framework);
        (
            await ops.Client.PostAsJsonAsync($"/api/frameworks/{Framework}/draft/families", new { name = "Trade" })
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
        (
            await ops.Client.PostAsJsonAsync(
                $"/api/frameworks/{Framework}/draft/roles",
                new { name = "Seller", family = "trade" }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
        var draft = await ops.Draft(Framework);
        var answer = await ops.Client.PutAsJsonAsync(
            $"/api/frameworks/{Framework}/draft/positions/maker-maker",
            new
            {
                seen = (string)draft["seen"]!["positions"]!["maker-maker"]!,
                title = "Seller",
                role = "seller",
                grade = 5,
                moves = new[] { new { to = "Maker / Lead maker", kind = "lateral" } },
            }
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        await ops.Publish(Framework);
        var row = await App.Db(db =>
            db.Set<Position>()
                .Where(p => p.Key == "maker-maker")
                .Select(p => new
                {
                    p.FullName,
                    p.Role!.Name,
                    Family = p.Role.Family!.Name,
                    p.Grade,
                    p.Slug,
                })
                .SingleAsync()
        );
        (row.FullName, row.Name, row.Family, row.Grade, row.Slug).ShouldBe(
            ("Seller / Seller", "Seller", "Trade", 5, "maker-maker")
        );
        (await (await App.As(World.Ada)).Text("/growth")).ShouldContain("Seller");
    }

    public sealed class OnSqlite() : ActivateVersionTests(Provider.Sqlite);

    public sealed class OnPostgres() : ActivateVersionTests(Provider.Postgres);
}
