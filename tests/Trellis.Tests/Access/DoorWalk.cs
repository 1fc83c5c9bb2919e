using System.Net.Http.Json;
using Trellis.Tests.Settings;

namespace Trellis.Tests.Access;

/// <summary>A walk through every door of the small organisation.</summary>
public sealed partial class DoorWalk(World world, Doors doors)
{
    private World World => world;

    /// <summary>What reads comes first and what removes comes last, so that each door still finds what it is about.</summary>
    public static int WhatItTakesAway(Door door) =>
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
    public async Task Ensure(Door door)
    {
        if (door.Route.Contains("/draft", StringComparison.Ordinal))
            await EnsureDraft();
        if (door.Route.Contains("/sessions/{id}", StringComparison.Ordinal))
            await EnsureSession();
        if (door.Route.Contains("/receipts/{id}", StringComparison.Ordinal))
            await EnsureReceipt();
        if (door.Route == "/api/organisation/logo")
            await EnsureLogo();
        if (door.Route.Contains("/one-on-ones/points/{", StringComparison.Ordinal))
            await EnsurePoint();
        if (door.Route.Contains("/one-on-ones/meetings/{", StringComparison.Ordinal))
            await EnsurePlanned();
        if (door.Route.Contains("/one-on-ones/actions/{", StringComparison.Ordinal))
            await EnsureOneOnOneAction();
        if (door.Route.Contains("/improvement-plans/{", StringComparison.Ordinal))
            await EnsureImprovementDraft();
        if (door.Route.Contains("/appreciation/{", StringComparison.Ordinal))
            await EnsureThanks();
        if (door.Route.Contains("/feedback/requests/{", StringComparison.Ordinal))
            await EnsureQuestion();
        if (door.Route.Contains("/promotion-cases/{", StringComparison.Ordinal))
            await EnsurePromotion();
        if (door.Route.Contains("/evidence/{", StringComparison.Ordinal))
            await EnsureEvidence();
        if (door.Route.Contains("/feedback/retrospectives/{", StringComparison.Ordinal))
            await EnsureRetroNote();
        if (door.Route.Contains("/goals/actions/{id}", StringComparison.Ordinal))
            await EnsureAction();
        if (door.Route.Contains("/certificates/{", StringComparison.Ordinal))
            await EnsureCertificate();
        if (door.Route.Contains("/skills/shares/{", StringComparison.Ordinal))
            await EnsureShare();
        if (door.Route.Contains("/learning/{", StringComparison.Ordinal))
            await EnsureResource();
    }

    private async Task EnsureLogo()
    {
        using var logo = SettingsSamples.Logo();
        (
            await (await World.App.As(World.Adm)).Client.PutAsync("/api/organisation/logo", logo)
        ).EnsureSuccessStatusCode();
    }

    /// <summary>The pages of the editor are there while there is a draft.</summary>
    public async Task EnsureDraft() =>
        (
            await (await World.App.As(World.Ops)).Client.PostAsync($"/api/frameworks/{World.Framework}/draft", null)
        ).EnsureSuccessStatusCode();

    private Task<int> EnsureSession() =>
        World.App.Db(async db =>
        {
            var sessions = db.Set<Session>();
            if (await sessions.AnyAsync(s => s.Id == doors.Session))
                return 0;
            var (ada, now) = (World.People[World.Ada], World.App.Clock.GetUtcNow().UtcDateTime);
            var account = (await db.Set<Account>().SingleAsync(a => a.PersonId == ada)).Id;
            db.Add(
                new Session
                {
                    Id = doors.Session,
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

    /// <summary>A browser in which this persona has just signed in, and which no other walk knows.</summary>
    public async Task<Browser> Fresh(Persona persona)
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

    /// <summary>Goes through a door as somebody does who means it: with a body that fits, or the token of the form.</summary>
    public async Task<HttpResponseMessage> Send(Browser browser, Door door, Persona persona)
    {
        var url = doors.Url(door.Route);
        if (door.Method == "GET")
            return await browser.Get(url);
        if (door.Route.StartsWith("/api", StringComparison.Ordinal))
        {
            using var request = new HttpRequestMessage(new(door.Method), url) { Content = Samples.Of(door, World) };
            return await browser.Client.SendAsync(request);
        }
        if (!_tokens.TryGetValue(browser, out var token))
            _tokens[browser] = token = await Token(browser, persona);
        return await browser.Client.PostAsync(
            url,
            new FormUrlEncodedContent([
                new("__RequestVerificationToken", token),
                new("drop", persona == Persona.Self ? "" : "1"),
                new("job", Doors.Job),
            ])
        );
    }
}
