#pragma warning disable RS0030
using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Accounts;
using Trellis.Data;
using Trellis.Domain.Assessments;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;
using Trellis.Domain.Stipends;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Support;

/// <summary>
/// A small organisation in which everybody who matters to access exists once: Ada, whom everything is about; Max, her
/// manager; Sky, his manager; Fox, who managed Ada until a month ago; Una, who has nothing to do with her; People Ops,
/// Finance, an administrator.
/// </summary>
public sealed partial class World
{
    public const string Password = "a quiet garden wall";

    public const string Ada = "ada@example.org",
        Max = "max@example.org",
        Sky = "sky@example.org",
        Fox = "fox@example.org",
        Una = "una@example.org",
        Ops = "ops@example.org",
        Fin = "fin@example.org",
        Adm = "adm@example.org";

    /// <summary>Texts that nobody outside their place in the access table may ever meet.</summary>
    public const string SelfDraft = "canary-self-draft",
        SelfSent = "canary-self-sent",
        ManagerDraft = "canary-manager-draft",
        ManagerSent = "canary-manager-sent",
        FinalSent = "canary-final-sent",
        StipendWhy = "canary-stipend-why",
        StipendLost = "canary-stipend-lost",
        StipendReason = "canary-stipend-reason",
        StipendEarly = "canary-stipend-early";

    /// <summary>The first day of a leave, which is in nothing else, as pages and programs read it.</summary>
    public const string LeaveDay = "3 February 2041",
        LeaveDate = "2041-02-03";

    /// <summary>The random part of the private address of Ada's calendar.</summary>
    public const string Feed = "canary-calendar-address";
    public required TestApp App { get; set; }
    public required IReadOnlyDictionary<string, Id<Person>> People { get; init; }
    public Id<AssessmentRound> OldRound { get; private set; }
    public Id<AssessmentRound> OpenRound { get; private set; }
    public Id<Assessment> Draft { get; private set; }
    public Id<Assessment> ManagersDraft { get; private set; }
    public Id<Item> Writing { get; private set; }
    public Id<Framework> Framework { get; private set; }
    public Id<Proposal> Proposal { get; private set; }

    public static string EmailOf(Persona persona) =>
        persona switch
        {
            Persona.Self => Ada,
            Persona.Manager => Max,
            Persona.SkipLevel => Sky,
            Persona.FormerManager => Fox,
            Persona.Unrelated => Una,
            Persona.PeopleOps => Ops,
            Persona.Finance => Fin,
            Persona.Admin => Adm,
            _ => throw new ArgumentOutOfRangeException(nameof(persona)),
        };

    public Id<StipendRequest> Asked { get; private set; }
    public Id<StipendRequest> Approved { get; private set; }
    public Id<StipendRequest> Claimed { get; private set; }
    public Id<Receipt> Receipt { get; private set; }
    public Id<Receipt> OtherReceipt { get; private set; }
    public Id<GroupEvent> Event { get; private set; }
    public Id<StipendFact> Fact { get; private set; }

    private static readonly ConcurrentDictionary<(Provider, DateOnly), Lazy<Task<(World, TestDatabase)>>> Templates =
        new();

    /// <summary>
    /// The small organisation in a product of its own: a copy of one that was made once for all tests.
    /// </summary>
    /// <param name="today">The day on which it was made, and on which it begins; otherwise the day of most tests.</param>
    /// <param name="with">Changes how the product is run.</param>
    /// <param name="configure">Changes what is registered.</param>
    public static async Task<World> Start(
        Provider provider,
        DateOnly? today = null,
        Func<AppOptions, AppOptions>? with = null,
        Action<IServiceCollection>? configure = null
    )
    {
        var day = today ?? TestApp.Today;
        var (template, database) = await Templates
            .GetOrAdd((provider, day), _ => new(() => Template(provider, day)))
            .Value;
        var world = (World)template.MemberwiseClone();
        world.App = await TestApp.Start(
            provider,
            day,
            with: with,
            configure: configure,
            database: await database.Copy()
        );
        return world;
    }

    private static async Task<(World, TestDatabase)> Template(Provider provider, DateOnly today)
    {
        var app = await TestApp.Start(provider, today);
        var world = await Create(app);
        return (world, await app.HandOver());
    }

    public static async Task<World> Create(TestApp app)
    {
        await app.Run(
            async (services, db) =>
            {
                // Sessions outlast the days that tests let pass: that unused ones end is tested by itself.
                db.Add(
                    new Organisation
                    {
                        Name = "Small Garden",
                        TimeZone = "UTC",
                        IdleMinutes = SessionRules.LongestIdleMinutes,
                    }
                );
                await db.SaveChangesAsync();
                var parsed = Formats.Read(FrameworkFiles, "csv", "Small");
                (
                    await services
                        .GetRequiredService<ImportFramework>()
                        .Handle(new(parsed.Value.ShouldNotBeNull(parsed.Problem?.Message), "Small", false), default)
                ).Problem.ShouldBeNull();
                return 0;
            }
        );
        var people = await app.Run(
            (services, db) =>
                AddPeople(
                    db,
                    app.Clock.Today,
                    services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(null!, Password)
                )
        );
        var world = new World { App = app, People = people };
        await app.Db(world.AddAssessments);
        await app.Db(world.AddReview);
        await app.Run(world.AddStipend);
        await app.Db(world.AddConversation);
        await app.Db(world.AddGoals);
        await app.Db(world.AddPlans);
        await app.Db(world.AddAppreciations);
        await app.Db(world.AddOneOnOnes);
        await app.Db(world.AddFeedback);
        await app.Db(world.AddEvidence);
        await app.Db(world.AddPromotion);
        await app.Db(world.AddImprovement);
        await app.Db(world.AddSkills);
        await app.Db(world.AddLearning);
        return world;
    }

    private static async Task<IReadOnlyDictionary<string, Id<Person>>> AddPeople(AppDb db, DateOnly today, string hash)
    {
        var positions = await db.Set<Position>().ToDictionaryAsync(p => p.Title, p => p.Id);
        var people = new[] { Sky, Max, Fox, Ada, Una, Ops, Fin, Adm }.ToDictionary(
            e => e,
            e => new Person
            {
                Email = e,
                EmailKey = Names.Key(e),
                Name = char.ToUpperInvariant(e[0]) + e[1..e.IndexOf('@', StringComparison.Ordinal)] + " Example",
                StartsOn = today.AddDays(-400),
                Access = e switch
                {
                    Ops => AccessRole.PeopleOps,
                    Fin => AccessRole.Finance,
                    Adm => AccessRole.Admin,
                    _ => AccessRole.Employee,
                },
            }
        );
        void Fact(string email, int ago, string title, string? manager) =>
            PeopleRules.Set(
                people[email],
                today.AddDays(-ago),
                positions[title],
                manager is null ? null : people[manager].Id,
                40 * 60
            );
        Fact(Sky, 400, "Lead maker", null);
        foreach (var lead in new[] { Max, Fox, Ops, Fin, Adm })
            Fact(lead, 400, "Lead maker", Sky);
        Fact(Ada, 400, "Maker", Fox);
        Fact(Ada, 30, "Maker", Max);
        Fact(Una, 400, "Junior maker", Fox);
        people[Ada].Leaves.Add(new() { From = new(2041, 2, 3), Until = new(2041, 2, 4) });
        db.AddRange(people.Values);
        db.Add(
            new CalendarAddress
            {
                PersonId = people[Ada].Id,
                Hash = Trellis.Calendar.CalendarSecret.HashOf(Feed),
                MadeAt = today.ToDateTime(default, DateTimeKind.Utc),
            }
        );
        foreach (var person in people.Values)
        {
            db.Add(
                new Account
                {
                    PersonId = person.Id,
                    UserName = person.Email,
                    NormalizedUserName = person.EmailKey,
                    Email = person.Email,
                    NormalizedEmail = person.EmailKey,
                    PasswordHash = hash,
                    SecurityStamp = person.Id.ToString(),
                }
            );
        }
        await db.SaveChangesAsync();
        return people.ToDictionary(p => p.Key, p => p.Value.Id);
    }
}
