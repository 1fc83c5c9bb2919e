namespace Trellis.People;

/// <summary>What people call the columns of a table of people, the surest first.</summary>
public sealed partial class PeopleTable
{
    private static readonly (string Column, string[] Also)[] Aliases =
    [
        (
            "email",
            [
                "email address",
                "mail",
                "work email",
                "company email",
                "adres e-mail",
                "e-mail-adresse",
                "adresse mail",
                "adresse e-mail",
                "courriel",
                "correo",
                "correo electrónico",
                "メールアドレス",
                "البريد الإلكتروني",
            ]
        ),
        (
            "name",
            [
                "full name",
                "display name",
                "employee",
                "employee name",
                "person",
                "surname and name",
                "imię i nazwisko",
                "nazwisko i imię",
                "vor- und nachname",
                "nom complet",
                "nom et prénom",
                "prénom et nom",
                "nombre completo",
                "nombre y apellidos",
                "氏名",
                "名前",
                "الاسم",
                "الاسم الكامل",
            ]
        ),
        ("first_name", FirstNames),
        ("last_name", LastNames),
        (
            "position",
            [
                "title",
                "job title",
                "position title",
                "stanowisko",
                "stelle",
                "poste",
                "puesto",
                "cargo",
                "役職",
                "المسمى الوظيفي",
            ]
        ),
        (
            "manager_email",
            [
                "manager email",
                "managers email",
                "line manager email",
                "supervisor email",
                "boss email",
                "boss's e-mail",
                "e-mail przełożonego",
                "manager",
                "line manager",
                "reports to",
                "supervisor",
                "boss",
                "przełożony",
                "kierownik",
                "vorgesetzter",
                "vorgesetzte",
                "supérieur",
                "responsable",
                "jefe",
                "上司",
                "المدير",
            ]
        ),
        (
            "weekly_hours",
            [
                "hours",
                "hours per week",
                "hours a week",
                "hours (week)",
                "weekly working hours",
                "godziny",
                "godziny tygodniowo",
                "wochenstunden",
                "stunden pro woche",
                "heures",
                "heures par semaine",
                "horas",
                "horas semanales",
                "週労働時間",
            ]
        ),
        (
            "start_date",
            [
                "start",
                "started",
                "hire date",
                "hired",
                "hired on",
                "first day",
                "first day of work",
                "joined",
                "joining date",
                "data zatrudnienia",
                "pierwszy dzień pracy",
                "eintrittsdatum",
                "erster arbeitstag",
                "date d'embauche",
                "date d'entrée",
                "fecha de ingreso",
                "fecha de alta",
                "入社日",
                "تاريخ التعيين",
            ]
        ),
        (
            "end_date",
            [
                "end",
                "ended",
                "last day",
                "leaving date",
                "termination date",
                "ostatni dzień pracy",
                "austrittsdatum",
                "date de sortie",
                "fecha de baja",
                "退職日",
            ]
        ),
        ("role", ["access", "access role"]),
    ];
}
