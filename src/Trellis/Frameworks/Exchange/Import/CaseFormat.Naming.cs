namespace Trellis.Frameworks.Exchange.Import;

/// <summary>What the parts of a package are called.</summary>
public sealed partial class CaseFormat
{
    private (string Name, string Description) About
    {
        get
        {
            var title = Names.Tidy(_package.Document.Said("title"));
            return (
                CaseStatement.Cut(
                    title.Length > 0 ? title : Path.GetFileNameWithoutExtension(_package.File.Name),
                    ContentRules.NameLimit
                ),
                CaseStatement.Cut(Names.TidyText(_package.Document.Said("description")), ContentRules.TextLimit)
            );
        }
    }

    /// <summary>
    /// The name, description and remainder of a part. A name that another part of its kind has gets its code or a
    /// number behind it.
    /// </summary>
    private (string Name, string Description, ExternalData External) Named(CasePlace place)
    {
        var (item, kind) = (place.Item, place.Kind);
        var says = item.Says.DeepClone().AsObject();
        var code = Names.Tidy(says.Said("humanCodingScheme"));
        var (told, description) = CaseStatement.Told(says.Said("fullStatement"), says.Said("abbreviatedStatement"));
        var isSilent = told.Length == 0;
        if (isSilent)
        {
            told = code.Length > 0 ? CaseStatement.Cut(code, ContentRules.NameLimit) : item.Id;
            _package.Reading.Warn(
                item.At,
                $"This item says nothing. It is called \"{told}\" here, and goes out as it came."
            );
        }
        var isItem = kind is PartKind.Competency or PartKind.Skill;
        var names = Group(
            _names,
            (isItem ? "item" : kind.ToString(), kind is PartKind.Position or PartKind.Role ? place.Under : "")
        );
        var name = told;
        if (!names.Add(Names.Key(name)))
        {
            name = code.Length is > 0 and <= 60
                ? $"{CaseStatement.Cut(told, ContentRules.NameLimit - code.Length - 3)} ({code})"
                : $"{CaseStatement.Cut(told, ContentRules.NameLimit - 10)} (2)";
            for (var n = code.Length is > 0 and <= 60 ? 2 : 3; !names.Add(Names.Key(name)); n++)
                name = $"{CaseStatement.Cut(told, ContentRules.NameLimit - 10)} ({n})";
            _package.Reading.Warn(
                item.At,
                $"Another {kind.ToString().ToLowerInvariant()} is called \"{CaseStatement.Cut(told, 60)}\" too. "
                    + $"This one is called \"{CaseStatement.Cut(name, 80)}\" here, and goes out as it came."
            );
        }
        if (Names.TidyText(says.Said("fullStatement")).Length > ContentRules.TextLimit)
            _package.Reading.Warn(
                item.At,
                $"This text is longer than {ContentRules.TextLimit:N0} characters. The end of it is not shown here; "
                    + $"it goes out whole."
            );
        if (name != told || isSilent)
            Extensions(says)[CaseShape.Named] = name;

        var key = _keys[item.Id] = Keys.Take(name, Group(_taken, isItem ? PartKind.Competency : kind));
        _at[(kind, key)] = item.At;
        return (
            name,
            description,
            new(
                item.Id,
                _tree.Home(item),
                CaseLeftovers.Item(says, item.Id, name, kind == PartKind.Family ? "" : description)
            )
        );
    }

    private static HashSet<string> Group<TKey>(Dictionary<TKey, HashSet<string>> of, TKey key)
        where TKey : notnull => of.TryGetValue(key, out var set) ? set : of[key] = new(StringComparer.Ordinal);
}
