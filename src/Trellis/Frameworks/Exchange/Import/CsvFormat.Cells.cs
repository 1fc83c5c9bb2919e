using System.Globalization;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>Reading single cells: names of things above, levels, numbers, yes and no.</summary>
public sealed partial class CsvFormat
{
    private T? Known<T>(TableReader table, string column, Dictionary<string, T> known, string what)
        where T : class
    {
        var name = table.Name(column);
        if (known.TryGetValue(Names.Key(name), out var value))
            return value;
        _errors.Add(
            table.At(
                column,
                Unknown(
                    what,
                    name,
                    known.Values.Select(v =>
                        v switch
                        {
                            ImportedCompetency c => c.Name,
                            ImportedPosition p => p.FullName,
                            _ => "",
                        }
                    )
                )
            )
        );
        return null;
    }

    private string Unknown(string what, string name, IEnumerable<string> known) =>
        $"The {what} \"{name}\" is not known.{_suggestions.Ask(name, known)}";

    private int? LevelOf(TableReader table, string column, ImportedCompetency competency)
    {
        var levels = _scales[Names.Key(competency.Scale)].Levels;
        var name = table.Name(column);
        if (LevelNames.Rank([.. levels.Select(l => l.Name)], name) is { } rank)
            return rank;
        _errors.Add(
            table.At(
                column,
                $"\"{name}\" is not a level of {competency.Name}. Its levels are "
                    + $"{string.Join(", ", levels.Select(l => l.Name))}."
            )
        );
        return null;
    }

    private int? Whole(TableReader table, string column, int least, int most)
    {
        if (
            int.TryParse(table.Name(column), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
            return number;
        _errors.Add(table.At(column, $"\"{table.Name(column)}\" is not a whole number from {least} to {most}."));
        return null;
    }

    private bool Yes(TableReader table, string column)
    {
        if (Names.Key(table.Name(column)) is "YES" or "TRUE" or "1")
            return true;
        if (Names.Key(table.Name(column)) is not ("" or "NO" or "FALSE" or "0"))
            _errors.Add(table.At(column, "Write yes or no."));
        return false;
    }

    private Status ReadStatus(TableReader table)
    {
        Status? status = Names.Key(table.Name("status")) switch
        {
            "" or "PUBLISHED" => Status.Published,
            "IN DEVELOPMENT" => Status.InDevelopment,
            "DRAFT" => Status.Draft,
            _ => null,
        };
        if (status is null)
            _errors.Add(table.At("status", "A status is draft, in development, or published."));
        return status ?? Status.Draft;
    }

    private Track? ReadTrack(TableReader table)
    {
        Track? track = Names.Key(table.Name("track")) switch
        {
            "" or "IC" or "INDIVIDUAL" or "INDIVIDUAL CONTRIBUTOR" => Track.Individual,
            "MANAGERIAL" or "MANAGER" => Track.Managerial,
            _ => null,
        };
        if (track is null)
            _errors.Add(table.At("track", "A track is ic or managerial."));
        return track;
    }
}
