namespace Trellis.People;

/// <summary>
/// What to say of names in a table that are not known. The first few are told what is near to them; from then on that would only cost time,
/// because each comparison is with everybody.
/// </summary>
public sealed class UnknownNames(IEnumerable<string> emails, IEnumerable<string> positions)
{
    /// <summary>How many names of a table are told what is near to them.</summary>
    public const int MostSuggestions = 20;

    private readonly Lazy<List<string>> _emails = new(() => [.. emails]), _positions = new(() => [.. positions]);

    /// <summary>How many names were compared with those that are known.</summary>
    public int Compared { get; private set; }

    public string Manager(string name) => Say("manager", name, _emails, "A manager stands in the table or is here already.");

    public string Position(string name) => Say("position", name, _positions, "Import the framework first, or leave the cell empty.");

    private string Say(string what, string name, Lazy<List<string>> known, string otherwise)
    {
        IReadOnlyList<string> near = [];
        if (Compared < MostSuggestions)
        {
            Compared++;
            near = Names.Nearest(name, known.Value);
        }
        return near.Count > 0 ? $"The {what} \"{name}\" is not known. Did you mean {string.Join(" or ", near.Select(n => $"\"{n}\""))}?"
            : $"The {what} \"{name}\" is not known. {otherwise}";
    }
}
