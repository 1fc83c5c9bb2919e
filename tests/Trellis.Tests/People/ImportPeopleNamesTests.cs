#pragma warning disable RS0030

namespace Trellis.Tests.People;

/// <summary>Managers that are named by their full name, and names that are written in two columns.</summary>
public abstract class ImportPeopleNamesTests(WorldFixture fixture) : SharedWorld(fixture)
{
    private const string Header = "email,name,start_date,manager\n";

    private static string New(string name) => $"{name}-{Guid.CreateVersion7():N}@example.org";

    private Task<Person> Stored(string email) =>
        App.Db(db =>
            db.Set<Person>().Include(p => p.Employments).ThenInclude(e => e.Manager).SingleAsync(p => p.Email == email)
        );

    [Fact]
    public async Task A_manager_is_somebody_here_or_in_the_table_by_full_name()
    {
        var (dot, eve, zoe) = (New("dot"), New("eve"), New("zoe"));
        await App.People(
            $"{Header}{dot},Dot,2026-01-01,max  EXAMPLE\n{eve},Eve,2026-01-01,Zoe Swiatek\n{zoe},Zoë Świątek,2026-01-01,\n"
        );
        (await Stored(dot)).Employments.Single().Manager!.Email.ShouldBe(World.Max);
        (await Stored(eve)).Employments.Single().Manager!.Email.ShouldBe(zoe);
    }

    [Fact]
    public async Task A_name_of_two_people_is_asked_for_and_one_of_nobody_is_refused()
    {
        var (a, b, dot, eve, fay) = (New("a"), New("b"), New("dot"), New("eve"), New("fay"));
        (
            await App.Findings(
                $"{Header}{a},Twin Pair,2026-01-01,\n{b},TWIN PAIR,2026-01-01,\n{dot},Dot,2026-01-01,Twin Pair\n"
                    + $"{eve},Eve,2026-01-01,Quite Somebody Different\n{fay},Fay,2026-01-01,Fay\n"
            )
        )
            .Select(f => (f.Line, f.Message))
            .ShouldBe([
                (4, "2 people are called \"Twin Pair\". Write the email of the one you mean."),
                (
                    5,
                    "No one named \"Quite Somebody Different\" works here or is in this table. Write the manager's email or "
                        + "full name, or leave the cell empty."
                ),
                (6, "Nobody reports to themselves."),
            ]);
    }

    [Theory]
    [InlineData("First name,Surname", "Ana,Nowak", "Ana Nowak")]
    [InlineData("Nazwisko,Imię", "Nowak,Ana", "Ana Nowak")]
    [InlineData("Nom,Prénom", "Lefèvre,Élodie", "Élodie Lefèvre")]
    [InlineData("Name,Vorname", "Groß,Eva", "Eva Groß")]
    [InlineData("Name,First name", "Eva Groß,eva", "Eva Groß")]
    [InlineData("姓,名", "山田,太郎", "山田 太郎")]
    [InlineData("Full name,First name,Last name", "Ana N.,Ana,Nowak", "Ana N.")]
    public async Task Names_in_two_columns_are_joined(string columns, string cells, string name)
    {
        var dot = New("dot");
        await App.People($"email,{columns},start_date\n{dot},{cells},2025-01-{10 + columns.Length % 20}\n");
        (await Stored(dot)).Name.ShouldBe(name);
    }

    [Fact]
    public async Task What_a_missing_column_means_for_new_people_is_said_where_there_are_some()
    {
        var eve = $"email,name,start_date\n{New("eve")},Missing Columns,2024-02-02\n";
        (await App.People(eve)).Warnings.Count.ShouldBe(2);
        (await App.People(eve.Replace("Missing", "Other"))).Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_table_without_any_name_says_so() =>
        (await App.Findings("email,start_date\na@example.org,2026-01-01\n"))
            .Single()
            .Message.ShouldStartWith("The column \"name\" is missing.");

    public sealed class OnSqlite(SqliteWorld world) : ImportPeopleNamesTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : ImportPeopleNamesTests(world), IClassFixture<PostgresWorld>;
}
