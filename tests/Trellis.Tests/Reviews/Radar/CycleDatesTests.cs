using System.Text.Json;

namespace Trellis.Tests.Reviews.Radar;

/// <summary>By when an annual 360 is due where it belongs to a company cycle.</summary>
public abstract class CycleDatesTests(Provider provider) : OwnWorld(provider)
{
    private async Task<(string? State, string? DueOn)> Annual(string who)
    {
        var lines = await (await App.Again(World.Ops)).Json("/api/due?kind=annual-360");
        var line = lines.EnumerateArray().FirstOrDefault(l => l.GetProperty("person").GetString() == who);
        return line.ValueKind == JsonValueKind.Undefined
            ? (null, null)
            : (line.GetProperty("state").GetString(), line.GetProperty("dueOn").GetString());
    }

    [Fact]
    public async Task It_is_due_on_the_conversation_date_of_the_cycle_and_later_where_that_is_extended()
    {
        (await Annual(World.Una)).State.ShouldBe("overdue", "the anniversary is past");
        var id = await World.OpenedCycle();
        App.Clock.Advance(TimeSpan.FromDays(20));
        (await Annual(World.Una)).ShouldBe(("upcoming", $"{Today.AddDays(15):yyyy-MM-dd}"));
        (
            await (await App.As(World.Ops)).Act(
                id,
                "extension",
                new
                {
                    stage = "conversation",
                    until = Today.AddDays(21),
                    reason = "Holidays.",
                }
            )
        ).EnsureSuccessStatusCode();
        (await Annual(World.Una)).ShouldBe(("upcoming", $"{Today.AddDays(21):yyyy-MM-dd}"));
    }

    public sealed class OnSqlite() : CycleDatesTests(Provider.Sqlite);

    public sealed class OnPostgres() : CycleDatesTests(Provider.Postgres);
}
