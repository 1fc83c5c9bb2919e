namespace Trellis.Tests.Support;

/// <summary>
/// Tests that share one world because they change nothing in it, or only what is their own: nobody's test depends on
/// another's.
/// </summary>
public abstract class SharedWorld(WorldFixture fixture) : InWorld
{
    protected override World World => fixture.World;
}
