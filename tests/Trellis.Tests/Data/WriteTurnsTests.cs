namespace Trellis.Tests.Data;

/// <summary>One writes at a time, and nobody waits for ever.</summary>
public sealed class WriteTurnsTests
{
    [Fact]
    public async Task A_turn_that_does_not_come_in_time_is_said()
    {
        using var turns = new WriteTurns(TimeSpan.FromMilliseconds(20));
        using var first = await turns.Wait(default);
        await Should.ThrowAsync<WaitedTooLongException>(() => turns.Wait(default));
    }

    [Fact]
    public async Task The_next_turn_begins_when_the_one_before_ends_and_ending_twice_gives_no_second_one()
    {
        using var turns = new WriteTurns(TimeSpan.FromMinutes(1));
        var first = await turns.Wait(default);
        var second = turns.Wait(default);
        second.IsCompleted.ShouldBeFalse();
        first.Dispose();
        first.Dispose();
        using var turn = await second;
        turns.Wait(default).IsCompleted.ShouldBeFalse();
    }
}
