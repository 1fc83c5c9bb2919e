using Trellis.People;

namespace Trellis.Tests.People;

/// <summary>What the columns of a table of people are called, which are not used, and what is said of those not there.</summary>
public sealed class PeopleTableTests
{
    private static PeopleTable.Lines Read(string table) =>
        PeopleTable.Read(World.File("people.csv", table)).Value.ShouldNotBeNull();

    [Theory]
    [InlineData("Full name,Work email,Boss,Hours (week),First day of work,Job title")]
    [InlineData("Employee,E-mail,Reports to,Hours per week,Hire date,Position")]
    [InlineData("Imię i nazwisko,Adres e-mail,Przełożony,Godziny,Data zatrudnienia,Stanowisko")]
    [InlineData("Nom et prénom,Courriel,Responsable,Heures par semaine,Date d'embauche,Poste")]
    [InlineData("氏名,メールアドレス,上司,週労働時間,入社日,役職")]
    [InlineData("氏名,メールアドレス,上司,週所定労働時間,入社年月日,役職")]
    [InlineData("Imię i nazwisko,E-mail,Przełożony,Wymiar (godz./tydz.),Data zatrudnienia,Stanowisko")]
    [InlineData("Nom complet,Courriel,Responsable hiérarchique,Heures hebdo,Date d'entrée,Fonction")]
    public void Usual_names_of_columns_are_known(string header)
    {
        var read = Read($"{header}\nAda Moss,ada@example.org,bo@example.org,30,2026-01-31,Maker\n");
        var ada = read.Rows.ShouldHaveSingleItem();
        (ada.Email, ada.Name, ada.Manager, ada.Minutes, ada.Start, ada.Position).ShouldBe(
            ("ada@example.org", "Ada Moss", "bo@example.org", 1800, new(2026, 1, 31), "Maker")
        );
        read.Unused.ShouldBeEmpty();
    }

    [Fact]
    public void A_filled_column_that_nothing_uses_is_named_and_an_empty_one_is_not() =>
        Read("email,name,start_date,Etat,Office,Notes\nada@example.org,Ada,2026-01-31,1/2,Poznań,\n")
            .Unused.Select(f => f.ToString())
            .ShouldBe([
                "people.csv:1:23: The column \"Etat\" is not used.",
                "people.csv:1:28: The column \"Office\" is not used.",
            ]);

    [Fact]
    public void The_address_of_a_manager_is_taken_before_the_name_which_is_named_as_unused()
    {
        var read = Read("email,name,start_date,Boss,Boss's e-mail\nada@example.org,Ada,2026-01-31,Bo,bo@example.org\n");
        read.Rows[0].Manager.ShouldBe("bo@example.org");
        read.Unused.ShouldHaveSingleItem().Message.ShouldBe("The column \"Boss\" is not used.");
    }

    [Fact]
    public void What_the_absence_of_hours_and_managers_means_is_said()
    {
        Read("email,name,start_date\nada@example.org,Ada,2026-01-31\n")
            .Absent.Select(f => f.Message)
            .ShouldBe([
                "There is no column of hours a week: new people get 40, everybody else keeps theirs.",
                "There is no column of managers: new people report to nobody, everybody else keeps theirs.",
            ]);
        Read("email,name,start_date,hours,manager\nada@example.org,Ada,2026-01-31,,\n")
            .Remarks.ShouldAllBe(f => f.Message.EndsWith('.') && f.Message.Contains(" is read as "));
    }

    [Fact]
    public void One_day_settles_in_which_order_its_column_is_read_and_it_is_said_once()
    {
        var read = Read(
            "email,name,Date d'entrée,end_date\na@example.org,A,03/09/2018,12/31/2030\n"
                + "b@example.org,B,21/01/2022,\nc@example.org,C,04/05/2023,01/02/2031\n"
        );
        read.Rows.Select(r => (r.Start, r.End))
            .ShouldBe([
                (new DateOnly(2018, 9, 3), new DateOnly(2030, 12, 31)),
                (new DateOnly(2022, 1, 21), null),
                (new DateOnly(2023, 5, 4), new DateOnly(2031, 1, 2)),
            ]);
        read.Remarks.Select(f => f.ToString())
            .ShouldBe([
                "people.csv:1:12: The column \"Date d'entrée\" is read as start_date.",
                "people.csv:1:12: Days in \"Date d'entrée\" are read day first, because of line 3.",
                "people.csv:1:26: Days in \"end_date\" are read month first, because of line 2.",
            ]);
    }

    [Theory]
    [InlineData("03/09/2018", "04/05/2023", 3)] // nothing settles it
    [InlineData("21/01/2022", "01/31/2022", 1)] // two contradict each other
    public void Days_whose_order_nothing_settles_are_refused(string second, string third, int faults) =>
        PeopleTable
            .Read(
                World.File(
                    "people.csv",
                    "email,name,start_date\na@example.org,A,2020-01-31\n"
                        + $"b@example.org,B,{second}\nc@example.org,C,{third}\nd@example.org,D,01/02/2020\n"
                )
            )
            .Problem.ShouldBeOfType<Problem.Unreadable>()
            .Findings.Count(f => f.Message.Contains("can be read in two ways", StringComparison.Ordinal))
            .ShouldBe(faults);

    [Fact]
    public void A_title_above_the_names_of_the_columns_is_passed_over_and_said()
    {
        var read = Read(
            "Effectif au 1er octobre;;\n\n;Personnel;\nCourriel;Nom complet;start\na@b.fr;Ada;2026-01-31\n"
        );
        read.Rows.ShouldHaveSingleItem().Name.ShouldBe("Ada");
        read.Remarks.Select(f => f.ToString())
            .ShouldContain("people.csv:1:1: Lines 1 and 3 stand above the names of the columns and are not read.");
    }
}
