namespace Trellis.Tests.Data;

/// <summary>One writes at a time, and nobody waits for ever.</summary>
public sealed class WriteLockTests
{
    [Fact]
    public async Task A_turn_that_does_not_come_in_time_is_said()
    {
        using var turns = new WriteLock(TimeSpan.FromMilliseconds(20));
        using var first = await turns.Acquire(default);
        await Should.ThrowAsync<WaitedTooLongException>(() => turns.Acquire(default));
    }

    [Fact]
    public async Task The_next_turn_begins_when_the_one_before_ends_and_ending_twice_gives_no_second_one()
    {
        using var turns = new WriteLock(TimeSpan.FromMinutes(1));
        var first = await turns.Acquire(default);
        var second = turns.Acquire(default);
        second.IsCompleted.ShouldBeFalse();
        first.Dispose();
        first.Dispose();
        using var turn = await second;
        turns.Acquire(default).IsCompleted.ShouldBeFalse();
    }
}
