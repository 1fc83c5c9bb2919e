namespace Trellis.Tests.Support;

/// <summary>A test that changes the world, and therefore has one of its own.</summary>
public abstract class OwnWorld(Provider provider) : IAsyncLifetime
{
    protected World World { get; private set; } = null!;
    protected TestApp App => World.App;

    protected Id<Person> Of(string email) => World.People[email];

    /// <summary>The day of the product's clock.</summary>
    protected DateOnly Today => App.Clock.Today;

    /// <summary>A day for which every notice that the policy asks for is given.</summary>
    protected DateOnly Later => Today.AddDays(70);

    public async Task InitializeAsync() => World = await World.Start(provider);

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

    protected Task<Id<Item>> Item(string name) =>
        App.Db(async db => (await db.Set<Item>().SingleAsync(i => i.Name == name)).Id);
}
