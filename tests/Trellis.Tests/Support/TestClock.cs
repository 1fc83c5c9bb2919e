using Microsoft.Extensions.Time.Testing;

namespace Trellis.Tests.Support;

/// <summary>A clock that stands at noon of a day until it is moved.</summary>
public sealed class TestClock(DateOnly today)
    : FakeTimeProvider(new DateTimeOffset(today.ToDateTime(new(12, 0)), TimeSpan.Zero))
{
    public DateOnly Today => DateOnly.FromDateTime(GetUtcNow().UtcDateTime);
}
