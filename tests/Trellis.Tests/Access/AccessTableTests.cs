using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Tests.Architecture;

namespace Trellis.Tests.Access;

/// <summary>Walks every line of the access table as every persona. Nothing here knows a rule: the table does.</summary>
[Trait("Takes", "a while")]
public abstract class AccessTableTests(WorldFixture fixture)
{
    private static readonly Persona[] Personas =
    [
        .. Enum.GetValues<Persona>().Where(p => p != Persona.None && ((int)p & ((int)p - 1)) == 0),
    ];
    private World World => fixture.World;
    private Doors Doors => _doors ??= new(World);
    private Doors? _doors;

    [Fact]
    public void Every_endpoint_says_who_it_opens_to() =>
        Doors
            .Endpoints()
            .Where(e => e.Endpoint.Metadata.GetMetadata<OpensAttribute>() is null)
            .Select(e => $"{e.Method} {e.Route}")
            .ShouldBeEmpty();

    /// <summary>Whoever opens a door to somebody else, or closes one, changes the list beside this test and sees what they do.</summary>
    [Fact]
    public void The_table_is_the_one_that_was_agreed_on()
    {
        var agreed = Path.Combine(Repository.Root, "tests", "Trellis.Tests", "Access", "access-table.txt");
        Doors.All.Select(d => d.ToString()).ShouldBe(File.ReadAllLines(agreed));
    }

    [Fact]
    public void Every_endpoint_says_who_may_enter()
    {
        Doors
            .Endpoints()
            .Where(e =>
                e.Endpoint.Metadata.GetMetadata<IAuthorizeData>() is null
                && e.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
            )
            .Select(e => e.Route)
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_persona_gets_through_exactly_the_doors_of_the_table_and_meets_no_text_outside_its_place()
    {
        var wrong = new List<string>();
        var walk = new DoorWalk(World, Doors);
        await walk.EnsureDraft();
        foreach (var door in Doors.All.OrderBy(DoorWalk.WhatItTakesAway))
        {
            foreach (var persona in Personas)
            {
                await walk.Ensure(door);
                // Each walk on a browser of its own where the walk itself signs out or changes what the next one would
                // meet.
                var browser =
                    persona == Persona.Anonymous ? World.App.Anonymous()
                    : door.Route is "/sign-out" or "/api/session" ? await walk.Fresh(persona)
                    : await World.App.As(World.EmailOf(persona));
                var answer = await walk.Send(browser, door, persona);
                wrong.AddRange(Faults(door, persona, answer));
                wrong.AddRange(await Met(answer, persona));
                foreach (var url in door.Method == "GET" ? Doors.Urls(door.Route).Skip(1) : [])
                    wrong.AddRange(await Met(await browser.Get(url), persona));
            }
        }
        wrong.ShouldBeEmpty();
    }

    /// <summary>What the answer at a door says against the table.</summary>
    private static IEnumerable<string> Faults(Door door, Persona persona, HttpResponseMessage answer)
    {
        var seen = $"{door.Method} {door.Route} as {persona}: {(int)answer.StatusCode}";
        var through =
            answer.StatusCode
                is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
            && !IsToSignIn(answer, door);
        if (through != door.Opens.HasFlag(persona) || (int)answer.StatusCode >= 500)
            yield return seen;
        if (door.Sees.HasFlag(persona) && answer.StatusCode != HttpStatusCode.Forbidden)
            yield return $"{seen}, and should be told that they may not";
        if (
            !through
            && persona != Persona.Anonymous
            && !door.Sees.HasFlag(persona)
            && answer.StatusCode != HttpStatusCode.NotFound
        )
            yield return $"{seen}, and what is not yours is not found";
    }

    /// <summary>The texts in an answer that this persona may not meet.</summary>
    private static async Task<IEnumerable<string>> Met(HttpResponseMessage answer, Persona persona)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return Canaries
            .Readers.Where(r => text.Contains(r.Key, StringComparison.Ordinal) && !r.Value.HasFlag(persona))
            .Select(r => $"{persona} met {r.Key} at {answer.RequestMessage!.RequestUri}");
    }

    [Fact]
    public void Every_sample_is_for_a_door_that_is_there() =>
        Samples.All.Keys.Except(Doors.All.Select(d => $"{d.Method} {d.Route}")).ShouldBeEmpty();

    [Fact]
    public async Task The_canaries_are_alive()
    {
        var ada = await World.App.As(World.Ada);
        (
            await (await ada.Get($"/assessments/{World.Draft}?item={World.Writing}")).Content.ReadAsStringAsync()
        ).ShouldContain(World.SelfDraft);
        var round = await (await ada.Get($"/rounds/{World.OldRound}")).Content.ReadAsStringAsync();
        round.ShouldContain(World.SelfSent);
        round.ShouldContain(World.ManagerSent);
        foreach (var reader in new[] { World.Ada, World.Max, World.Ops, World.Fin })
        {
            var browser = await World.App.As(reader);
            (
                await (await browser.Get($"/stipend/requests/{World.Approved}")).Content.ReadAsStringAsync()
            ).ShouldContain(World.StipendReason);
            (
                await (await browser.Get($"/api/stipend/requests/{World.Claimed}")).Content.ReadAsStringAsync()
            ).ShouldContain(World.StipendLost);
            (await (await browser.Get($"/stipend/requests/{World.Claimed}")).Content.ReadAsStringAsync()).ShouldContain(
                World.StipendEarly
            );
            (await (await browser.Get($"/stipend/requests/{World.Asked}")).Content.ReadAsStringAsync()).ShouldContain(
                World.StipendWhy
            );
        }
        foreach (var reader in new[] { World.Ada, World.Max, World.Ops, World.Adm })
            (
                await (
                    await (await World.App.As(reader)).Get($"/people/{World.People[World.Ada]}")
                ).Content.ReadAsStringAsync()
            ).ShouldContain(World.LeaveDay);
        (await (await ada.Get("/api/me/data")).Content.ReadAsStringAsync()).ShouldContain(World.LeaveDate);
        var max = await World.App.As(World.Max);
        (
            await (
                await max.Get($"/assessments/{World.ManagersDraft}?item={World.Writing}")
            ).Content.ReadAsStringAsync()
        ).ShouldContain(World.ManagerDraft);
    }

    [Fact]
    public async Task Every_form_on_a_page_is_refused_without_its_token()
    {
        foreach (
            var door in Doors.All.Where(d =>
                d.Method == "POST" && !d.Route.StartsWith("/api", StringComparison.Ordinal)
            )
        )
        {
            var browser = await World.App.As(
                World.EmailOf(Personas.First(p => p != Persona.Anonymous && door.Opens.HasFlag(p)))
            );
            var answer = await browser.Client.PostAsync(
                Doors.Url(door.Route),
                new FormUrlEncodedContent([new("x", "y")])
            );
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, door.Route);
        }
        var ada = await World.App.As(World.Ada);
        foreach (
            var url in new[]
            {
                "/sign-in",
                "/account",
                $"/assessments/{World.Draft}",
                $"/assessments/{World.Draft}/submission",
            }
        )
        {
            var answer = await ada.Client.PostAsync(url, new FormUrlEncodedContent([new("_handler", "sign-in")]));
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, url);
        }
    }

    [Fact]
    public async Task The_api_refuses_changes_that_come_from_another_site()
    {
        var browser = await World.App.As(World.Ada);
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/me/targets/maker-lead-maker");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        (await browser.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Every_answer_carries_the_headers_that_keep_a_browser_safe()
    {
        var browser = await World.App.As(World.Ada);
        foreach (
            var url in new[] { "/growth", "/nowhere", "/api/nowhere", "/sign-in", "/css/tokens.css", "/api/positions" }
        )
        {
            var answer = await browser.Get(url);
            var csp = answer.Headers.GetValues("Content-Security-Policy").Single();
            csp.ShouldContain("script-src 'self'");
            csp.ShouldNotContain("unsafe");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
            answer.Headers.Server.ShouldBeEmpty();
        }
        (await browser.Get("/growth")).Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    private static bool IsToSignIn(HttpResponseMessage answer, Door door) =>
        door.Route != "/"
        && !(door.Route == "/sign-out" && answer.Headers.Contains("Clear-Site-Data"))
        && answer.StatusCode == HttpStatusCode.Found
        && answer.Headers.Location!.ToString().Contains("/sign-in", StringComparison.Ordinal);

    public sealed class OnSqlite(SqliteWorld world) : AccessTableTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : AccessTableTests(world), IClassFixture<PostgresWorld>;
}
