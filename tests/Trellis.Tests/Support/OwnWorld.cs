namespace Trellis.Tests.Support;

/// <summary>A test that changes the world, and therefore has one of its own.</summary>
public abstract class OwnWorld(Provider provider) : InWorld, IAsyncLifetime
{
    private World _world = null!;

    protected override World World => _world;

    public async Task InitializeAsync() => _world = await World.Start(provider);

    public async Task DisposeAsync() => await App.DisposeAsync();

    /// <summary>Makes an employment fact hold from a day on, as People Ops would by importing a table.</summary>
    protected Task<int> Fact(string email, DateOnly from, string? position, string? manager) =>
        App.Db(async db =>
        {
            var person = await db.Set<Person>().Include(p => p.Employments).SingleAsync(p => p.Email == email);
            var at = position is null
                ? (Id<Position>?)null
                : (await db.Set<Position>().SingleAsync(p => p.Title == position)).Id;
            PeopleRules.Set(person, from, at, manager is null ? null : Of(manager), 40 * 60);
            return await db.SaveChangesAsync();
        });
}
