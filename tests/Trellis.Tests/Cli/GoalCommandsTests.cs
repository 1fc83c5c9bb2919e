namespace Trellis.Tests.Cli;

/// <summary>Goals at the command line.</summary>
[Collection(nameof(Terminal))]
public sealed class GoalCommandsTests(SmallInstallation installation) : IClassFixture<SmallInstallation>
{
    private Installation Here => installation.Here;

    [Fact]
    public async Task What_somebody_shares_is_listed_and_what_is_theirs_alone_is_not()
    {
        (await Here.Run("goals", "--person", "ada@example.org")).Out.ShouldContain("Ada shares no goal.");
        await Here.Db(async db =>
        {
#pragma warning disable RS0030
            var ada = (await db.Set<Person>().SingleAsync(p => p.Email == "ada@example.org")).Id;
#pragma warning restore RS0030
            foreach (var audience in Enum.GetValues<GoalAudience>())
                db.Add(
                    new Goal
                    {
                        PersonId = ada,
                        Title = $"A goal for {audience}",
                        TitleKey = $"a goal for {audience}",
                        Audience = audience,
                        State = GoalState.Active,
                        WrittenAt = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc),
                        StartedOn = new(2026, 1, 5),
                        DueOn = new(2026, 12, 5),
                    }
                );
            return await db.SaveChangesAsync();
        });
        var told = (await Here.Run("goals", "--person", "ada@example.org")).Out;
        told.ShouldContain("Under way    2026-12-05  A goal for Manager");
        told.ShouldNotContain("OnlyMe");
        (await Here.Run("goals", "--person", "ADA@example.org", "--json")).Json()["open"]!
            .AsArray()
            .Select(g => g!["audience"]!.GetValue<string>())
            .ShouldBe(["manager", "everyone"], ignoreOrder: true);
        var missing = await Here.Run("goals", "--person", "adda@example.org");
        missing.Code.ShouldBe(3);
        missing.Error.ShouldContain("ada@example.org");
    }
}
