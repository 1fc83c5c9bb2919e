using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Trellis.Tests.Growth.Improvement;

/// <summary>Acts on concerns and improvement plans, as programs send them.</summary>
internal static class Improving
{
    /// <summary>Writes a concern to Ada and says which it is.</summary>
    public static async Task<Id<Concern>> Concern(this Browser browser, World world, string seen)
    {
        var answer = await browser.Client.PostAsJsonAsync(
            $"/api/people/{world.People[World.Ada]}/concerns",
            new
            {
                competency = world.Writing,
                expected = "Letters that people understand.",
                seen,
                helps = "Pairing on Tuesdays.",
            }
        );
        return Id<Concern>.Parse((await answer.Ok()).GetValue<string>(), null);
    }

    /// <summary>Takes a step of a plan as it was read last.</summary>
    public static async Task<HttpResponseMessage> Step(
        this Browser browser,
        Id<ImprovementPlan> plan,
        string act,
        string text = "",
        int weeks = 0
    )
    {
        var read = await browser.Get($"/api/improvement-plans/{plan}");
        var version = read.IsSuccessStatusCode
            ? (await read.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("version").GetInt32()
            : 0;
        return await browser.Client.PostAsJsonAsync(
            $"/api/improvement-plans/{plan}/steps",
            new
            {
                act,
                text,
                weeks,
                version,
            }
        );
    }

    /// <summary>The state of a plan as this browser reads it.</summary>
    public static async Task<string?> State(this Browser browser, Id<ImprovementPlan> plan) =>
        (await browser.Json($"/api/improvement-plans/{plan}")).GetProperty("standing").GetProperty("state").GetString();

    /// <summary>Writes all that a draft needs; what is named otherwise is so.</summary>
    public static async Task<HttpResponseMessage> Write(
        this Browser browser,
        Id<ImprovementPlan> plan,
        int above = 0,
        object[]? concerns = null,
        string whyNoConcern = "We talked about it each time.",
        int? version = null
    )
    {
        var draft = await browser.Json($"/api/improvement-plans/{plan}/draft");
        var choice = draft
            .GetProperty("choices")
            .EnumerateArray()
            .First(c => c.GetProperty("needed").GetArrayLength() > 0);
        var content = draft.GetProperty("content");
        return await browser.Client.PutAsJsonAsync(
            $"/api/improvement-plans/{plan}/draft",
            new
            {
                why = "Three of five letters were rewritten since August.",
                concerns = concerns ?? [],
                whyNoConcern,
                levels = new[]
                {
                    new
                    {
                        item = choice.GetProperty("item").GetString(),
                        needed = choice.GetProperty("expected").GetInt32() + above,
                        shows = "Two letters, each tested with five readers.",
                    },
                },
                support = new[] { "Pairing, two mornings a week" },
                startsOn = content.GetProperty("startsOn").GetString(),
                weeks = 6,
                checkInOn = "friday",
                partner = content.GetProperty("partner").GetString(),
                version = version ?? content.GetProperty("version").GetInt32(),
            }
        );
    }

    /// <summary>Writes the draft of the world, has it agreed to, and shares it with Ada.</summary>
    public static async Task Share(this TestApp app, World world)
    {
        var (max, ops, plan) = (await app.As(World.Max), await app.As(World.Ops), world.ImprovementDraft);
        (await max.Write(plan)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await max.Step(plan, "ask")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ops.Step(plan, "agree")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await max.Step(plan, "share")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }
}
