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
public abstract class AccessTableTests(WorldFixture fixture)
{
    private static readonly Persona[] Personas =
    [
        .. Enum.GetValues<Persona>().Where(p => p != Persona.None && ((int)p & ((int)p - 1)) == 0),
    ];
    private World World => fixture.World;
    internal IReadOnlyList<Door> Doors =>
        AccessTable.Of(World.App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>());

    [Fact]
    public void Every_endpoint_says_who_it_opens_to() =>
        Endpoints()
            .Where(e => e.Endpoint.Metadata.GetMetadata<OpensAttribute>() is null)
            .Select(e => $"{e.Method} {e.Route}")
            .ShouldBeEmpty();

    /// <summary>Whoever opens a door to somebody else, or closes one, changes the list beside this test and sees what they do.</summary>
    [Fact]
    public void The_table_is_the_one_that_was_agreed_on()
    {
        var agreed = Path.Combine(Repository.Root, "tests", "Trellis.Tests", "Access", "access-table.txt");
        Doors.Select(d => d.ToString()).ShouldBe(File.ReadAllLines(agreed));
    }

    [Fact]
    public void Every_endpoint_says_who_may_enter()
    {
        Endpoints()
            .Where(e =>
                e.Endpoint.Metadata.GetMetadata<IAuthorizeData>() is null
                && e.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
            )
            .Select(e => e.Route)
            .ShouldBeEmpty();
    }

    /// <summary>Who may meet each text that stands somewhere in the world for this.</summary>
    private static readonly Dictionary<string, Persona> Readers = new()
    {
        [World.SelfDraft] = Persona.Self,
        [World.ManagerDraft] = Persona.Manager,
        [World.SelfSent] = Persona.Own,
        [World.ManagerSent] = Persona.Own,
        [World.FinalSent] = Persona.Own,
        [World.StipendWhy] = Persona.Money,
        [World.StipendLost] = Persona.Money,
        [World.StipendReason] = Persona.Money,
        [World.StipendEarly] = Persona.Money,
        ["canary-draft-descriptor"] = Persona.PeopleOps,
    };

    [Fact]
    public async Task Every_persona_gets_through_exactly_the_doors_of_the_table_and_meets_no_text_outside_its_place()
    {
        var wrong = new List<string>();
        await EnsureDraft();
        foreach (var door in Doors.OrderBy(WhatItTakesAway))
        {
            foreach (var persona in Personas)
            {
                await Ensure(door);
                // Each walk on a browser of its own where the walk itself signs out or changes what the next one would
                // meet.
                var browser =
                    persona == Persona.Anonymous ? World.App.Anonymous()
                    : door.Route is "/sign-out" or "/api/session" ? await Fresh(persona)
                    : await World.App.As(World.EmailOf(persona));
                var answer = await Walk(browser, door, persona);
                wrong.AddRange(Faults(door, persona, answer));
                wrong.AddRange(await Met(answer, persona));
                foreach (var url in door.Method == "GET" ? Urls(door.Route).Skip(1) : [])
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
        return Readers
            .Where(r => text.Contains(r.Key, StringComparison.Ordinal) && !r.Value.HasFlag(persona))
            .Select(r => $"{persona} met {r.Key} at {answer.RequestMessage!.RequestUri}");
    }

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
            var door in Doors.Where(d => d.Method == "POST" && !d.Route.StartsWith("/api", StringComparison.Ordinal))
        )
        {
            var browser = await World.App.As(
                World.EmailOf(Personas.First(p => p != Persona.Anonymous && door.Opens.HasFlag(p)))
            );
            var answer = await browser.Client.PostAsync(Url(door.Route), new FormUrlEncodedContent([new("x", "y")]));
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

    /// <summary>What reads comes first and what removes comes last, so that each door still finds what it is about.</summary>
    private static int WhatItTakesAway(Door door) =>
        door.Method switch
        {
            "GET" => 0,
            "PUT" => 1,
            "DELETE" => 4,
            _ => door.Route.EndsWith("/removal", StringComparison.Ordinal)
            || door.Route.EndsWith("/withdrawal", StringComparison.Ordinal)
                ? 3
                : 2,
        };

    /// <summary>Brings back what an earlier walk took away and this door is about.</summary>
    private async Task Ensure(Door door)
    {
        if (door.Route.Contains("/draft", StringComparison.Ordinal))
            await EnsureDraft();
        if (door.Route.Contains("/sessions/{id}", StringComparison.Ordinal))
            await EnsureSession();
        if (door.Route.Contains("/receipts/{id}", StringComparison.Ordinal))
            await EnsureReceipt();
    }

    /// <summary>The pages of the editor are there while there is a draft.</summary>
    private async Task EnsureDraft() =>
        (
            await (await World.App.As(World.Ops)).Client.PostAsync($"/api/frameworks/{World.Framework}/draft", null)
        ).EnsureSuccessStatusCode();

    /// <summary>A session of Ada's in another browser, which she may end.</summary>
    private readonly Id<Session> _session = Id<Session>.New();

    private Task<int> EnsureSession() =>
        World.App.Db(async db =>
        {
            var sessions = db.Set<Session>();
            if (await sessions.AnyAsync(s => s.Id == _session))
                return 0;
            var (ada, now) = (World.People[World.Ada], World.App.Clock.GetUtcNow().UtcDateTime);
            var account = (await db.Set<Account>().SingleAsync(a => a.PersonId == ada)).Id;
            db.Add(
                new Session
                {
                    Id = _session,
                    AccountId = account,
                    StartedAt = now,
                    EndsAt = now.AddDays(1),
                    LastSeenAt = now,
                    ProvedAt = now,
                }
            );
            return await db.SaveChangesAsync();
        });

    /// <summary>The receipt that the world begins with, which one walk may remove.</summary>
    private Receipt? _receipt;

    private Task<int> EnsureReceipt() =>
        World.App.Db(async db =>
        {
            var stored = await db.Set<Receipt>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == World.Receipt);
            _receipt ??= stored;
            if (stored is null)
                db.Add(_receipt!);
            return await db.SaveChangesAsync();
        });

    private async Task<Browser> Fresh(Persona persona)
    {
        var browser = World.App.Anonymous();
        (
            await browser.Client.PostAsJsonAsync(
                "/api/session",
                new { email = World.EmailOf(persona), password = World.Password }
            )
        ).EnsureSuccessStatusCode();
        return browser;
    }

    /// <summary>The token of the forms in each browser.</summary>
    private readonly Dictionary<Browser, string> _tokens = [];

    /// <summary>Any page with a form has the token; somebody who is not signed in finds it where one signs in.</summary>
    private static async Task<string> Token(Browser browser, Persona persona) =>
        (await browser.Page(persona == Persona.Anonymous ? "/sign-in" : "/account"))
            .QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;

    private async Task<HttpResponseMessage> Walk(Browser browser, Door door, Persona persona)
    {
        var url = Url(door.Route);
        if (door.Method == "GET")
            return await browser.Get(url);
        if (door.Route.StartsWith("/api", StringComparison.Ordinal))
        {
            using var request = new HttpRequestMessage(new(door.Method), url) { Content = Body(door) };
            return await browser.Client.SendAsync(request);
        }
        if (!_tokens.TryGetValue(browser, out var token))
            _tokens[browser] = token = await Token(browser, persona);
        return await browser.Client.PostAsync(
            url,
            new FormUrlEncodedContent([
                new("__RequestVerificationToken", token),
                new("drop", persona == Persona.Self ? "" : "1"),
            ])
        );
    }

    private HttpContent? Body(Door door) =>
        (door.Method, door.Route) switch
        {
            ("POST", "/api/session/confirmation") => JsonContent.Create(new { password = World.Password }),
            ("POST", "/api/session") => JsonContent.Create(new { email = World.Ada, password = World.Password }),
            ("POST", "/api/frameworks/import") => new StringContent(
                "framework: x",
                MediaTypeHeaderValue.Parse("application/yaml")
            ),
            ("POST", "/api/people/import") => new StringContent(
                "email,name,weekly_hours,start_date\nnew@example.org,New,40,2026-05-01\n",
                MediaTypeHeaderValue.Parse("text/csv")
            ),
            ("PUT", "/api/assessments/{id}/ratings/{item}") => JsonContent.Create(
                new
                {
                    level = "3",
                    confidence = "confident",
                    evidence = World.SelfDraft,
                    version = 1,
                }
            ),
            ("POST", "/api/stipend/check") => JsonContent.Create(
                new
                {
                    amount = 20.00,
                    spendOn = World.App.Clock.Today,
                    category = "Course",
                    provider = "School",
                }
            ),
            ("POST", "/api/stipend/requests") => JsonContent.Create(
                new
                {
                    once = Guid.Empty,
                    what = "A book",
                    provider = "Shop",
                    category = "Course",
                    why = "To read",
                    amount = 20.00,
                    spendOn = World.App.Clock.Today,
                }
            ),
            ("POST", "/api/stipend/events") => JsonContent.Create(
                new
                {
                    name = "Open day",
                    from = World.App.Clock.Today,
                    to = World.App.Clock.Today,
                }
            ),
            ("POST", "/api/stipend/requests/{id}/receipts") => new ByteArrayContent(ReceiptFiles.Png())
            {
                Headers = { ContentType = MediaTypeHeaderValue.Parse("image/png") },
            },
            ("PUT", "/api/stipend/requests/{id}/report") => JsonContent.Create(new { text = World.StipendWhy }),
            ("POST", "/api/stipend/requests/{id}/claim") => JsonContent.Create(
                new { boughtOn = World.App.Clock.Today, amount = 1.00 }
            ),
            ("POST", "/api/stipend/requests/{id}/correction") => JsonContent.Create(
                new
                {
                    kind = "repayment",
                    amount = 1.00,
                    reason = "Paid back",
                }
            ),
            ("POST", "/api/stipend/requests/{id}/decision") => JsonContent.Create(
                new { act = "decline", words = World.StipendReason }
            ),
            ("POST", "/api/stipend/requests/{id}/answer" or "/api/stipend/requests/{id}/return") => JsonContent.Create(
                new { words = World.StipendReason }
            ),
            ("POST", "/api/stipend/payments") => JsonContent.Create(
                new { ids = new[] { World.Claimed }, paidOn = World.App.Clock.Today }
            ),
            ("POST", "/api/people/{id}/stipend/facts") => JsonContent.Create(
                new { kind = "notice-given", on = World.App.Clock.Today }
            ),
            ("PUT", "/api/stipend/months/{month}") => JsonContent.Create(new { }),
            ("PUT", "/api/stipend/budgets/{year:int}") => JsonContent.Create(new { amount = 1000.00 }),
            ("POST", "/api/stipend/policies" or "/api/stipend/policies/preview") => JsonContent.Create(
                new { from = "2020-01-01", terms = new { annual = 2000.00 } }
            ),
            ("PUT" or "POST", var route)
                when route.StartsWith("/api/frameworks/{id}/draft/", StringComparison.Ordinal) => JsonContent.Create(
                new
                {
                    name = "x",
                    title = "x",
                    seen = "something else",
                }
            ),
            _ => null,
        };

    private static bool IsToSignIn(HttpResponseMessage answer, Door door) =>
        door.Route != "/"
        && !(door.Route == "/sign-out" && answer.Headers.Contains("Clear-Site-Data"))
        && answer.StatusCode == HttpStatusCode.Found
        && answer.Headers.Location!.ToString().Contains("/sign-in", StringComparison.Ordinal);

    private string Url(string route) => Urls(route).First();

    /// <summary>The address of a route, about Ada; for rounds and assessments each of them.</summary>
    internal IEnumerable<string> Urls(string route)
    {
        var filled = route
            .Replace("{documentName}", "v1", StringComparison.Ordinal)
            .Replace("{Slug}", "maker-lead-maker", StringComparison.Ordinal)
            .Replace("{slug}", "maker-lead-maker", StringComparison.Ordinal)
            .Replace("{Framework:guid}", World.Framework.ToString(), StringComparison.Ordinal)
            .Replace("{Competency:guid}", World.Writing.ToString(), StringComparison.Ordinal)
            .Replace(
                "{item}",
                route.Contains("/draft/", StringComparison.Ordinal) ? "writing" : World.Writing.ToString(),
                StringComparison.Ordinal
            )
            .Replace("{number:int}", "1", StringComparison.Ordinal)
            .Replace("{family}", "craft", StringComparison.Ordinal)
            .Replace("{kind}", "competencies", StringComparison.Ordinal)
            .Replace("{Key}", Part(route), StringComparison.Ordinal)
            .Replace("{key}", Part(route), StringComparison.Ordinal)
            .Replace(
                "/careers/compare",
                "/careers/compare?from=maker-maker&to=maker-lead-maker",
                StringComparison.Ordinal
            )
            .Replace("/api/gap", "/api/gap?from=maker-maker&to=maker-lead-maker", StringComparison.Ordinal)
            .Replace(
                "/ims/case/v1p1/competencies/{id}",
                $"/ims/case/v1p1/CFPackages/{Trellis.Frameworks.Exchange.Import.Identifiers.For(World.Framework.Value, "framework")}",
                StringComparison.Ordinal
            )
            .Replace("/welcome", "/welcome?account=x&token=y", StringComparison.Ordinal);
        filled = filled
            .Replace("{month}", "2026-08", StringComparison.Ordinal)
            .Replace("{year:int}", "2026", StringComparison.Ordinal);
        if (route == "/api/frameworks/{id}/compare")
            filled += "?from=1&to=1";
        if (route == "/api/people/import")
            filled += "?dryRun=true";
        object[] ids =
            route.Contains("/sessions/{", StringComparison.Ordinal) ? [_session]
            : route.Contains("rounds", StringComparison.Ordinal) ? [World.OldRound, World.OpenRound]
            : route.Contains("assessments/{", StringComparison.OrdinalIgnoreCase) ? [World.Draft, World.ManagersDraft]
            : route.Contains("/receipts/{", StringComparison.Ordinal)
                ? [route.EndsWith("/removal", StringComparison.Ordinal) ? World.OtherReceipt : World.Receipt]
            : route.Contains("/events/{", StringComparison.Ordinal) ? [World.Event]
            : route.Contains("/facts/{", StringComparison.Ordinal) ? [World.Fact]
            : route.EndsWith("/decision", StringComparison.Ordinal) ? [World.Asked]
            : route.EndsWith("/confirmation", StringComparison.Ordinal)
            || route.EndsWith("/return", StringComparison.Ordinal)
                ? [World.Claimed]
            : route.Contains("stipend/requests/{", StringComparison.Ordinal)
                ? [World.Approved, World.Asked, World.Claimed]
            : route.Contains("proposals/{", StringComparison.OrdinalIgnoreCase) ? [World.Proposal]
            : route.StartsWith("/framework/", StringComparison.Ordinal)
            || route.Contains("frameworks/", StringComparison.Ordinal)
                ? [World.Framework]
            : route.Contains("competencies", StringComparison.Ordinal) ? [World.Writing]
            : [World.People[World.Ada]];
        return
            filled.Contains("{id}", StringComparison.Ordinal) || filled.Contains("{Id:guid}", StringComparison.Ordinal)
            ? ids.Select(id =>
                filled
                    .Replace("{id}", id.ToString(), StringComparison.Ordinal)
                    .Replace("{Id:guid}", id.ToString(), StringComparison.Ordinal)
            )
            : [filled];
    }

    /// <summary>A part of the kind that a route of the editor is about.</summary>
    private static string Part(string route) =>
        route switch
        {
            _ when route.Contains("/categories/", StringComparison.Ordinal) => "craft",
            _ when route.Contains("/scales/", StringComparison.Ordinal) => "four-steps",
            _ when route.Contains("/roles/", StringComparison.Ordinal) => "maker",
            _ when route.Contains("/families/", StringComparison.Ordinal)
                    || route.Contains("/criteria/", StringComparison.Ordinal) => "craft",
            _ when route.Contains("/positions/", StringComparison.Ordinal) => "maker-maker",
            _ => "writing",
        };

    internal IEnumerable<(string Method, string Route, Endpoint Endpoint)> Endpoints() =>
        World
            .App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e =>
                !e.RoutePattern.RawText!.Contains("{**path:file}", StringComparison.Ordinal)
                && !e.RoutePattern.RawText.StartsWith("/_framework", StringComparison.Ordinal)
            ) // the framework's own, and they find nothing
            .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
            .SelectMany(e =>
                (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                    .Where(m => m != "HEAD" && !(IsPage(e) && m == "POST"))
                    .Select(m => (m, "/" + e.RoutePattern.RawText!.TrimStart('/'), (Endpoint)e))
            );

    /// <summary>A page takes its own form under the same door as its reading.</summary>
    private static bool IsPage(Endpoint e) =>
        e.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null;

    public sealed class OnSqlite(SqliteWorld world) : AccessTableTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : AccessTableTests(world), IClassFixture<PostgresWorld>;
}
