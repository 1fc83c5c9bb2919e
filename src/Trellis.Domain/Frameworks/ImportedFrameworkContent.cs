using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

/// <summary>Turns an imported framework, whose parts name each other by name, into a content with keys.</summary>
public static class ImportedFrameworkContent
{
    /// <summary>The same framework as a content; every part gets a key made from its name.</summary>
    public static FrameworkContent ToContent(this ImportedFramework framework, string name) =>
        new Conversion(framework).Content(name);

    private sealed class Conversion
    {
        private readonly ImportedFramework _framework;
        private readonly Dictionary<string, string> _scales;
        private readonly Dictionary<string, string> _categories;
        private readonly Dictionary<string, string> _items;
        private readonly Dictionary<string, FamilyPart> _families;
        private readonly Dictionary<(string Family, string Name), string> _roles;
        private readonly Dictionary<ImportedPosition, string> _positions = new(ReferenceEqualityComparer.Instance);
        private readonly Dictionary<string, string> _positionsByName = new(StringComparer.Ordinal);
        private readonly ILookup<string, ImportedSkill> _skillsByCompetency;
        private readonly ILookup<string, ImportedMove> _movesByPosition;

        public Conversion(ImportedFramework framework)
        {
            _framework = framework;
            _scales = KeyEach(framework.Scales.Select(s => s.Name), s => s);
            _categories = KeyEach(framework.Categories.Select(c => c.Name), Names.Key);
            _items = KeyEach(
                framework.Competencies.Select(c => c.Name).Concat(framework.Skills.Select(s => s.Name)),
                Names.Key
            );
            HashSet<string> familyKeys = [];
            _families = framework
                .Roles.Select(r => r.Family)
                .DistinctBy(Names.Key, StringComparer.Ordinal)
                .ToDictionary(Names.Key, f => new FamilyPart(Keys.Take(f, familyKeys), f), StringComparer.Ordinal);
            HashSet<string> roleKeys = [];
            _roles = framework.Roles.ToDictionary(
                r => (Names.Key(r.Family), Names.Key(r.Name)),
                r => Keys.Take(r.Name, roleKeys)
            );
            HashSet<string> positionKeys = [];
            foreach (var position in framework.Positions)
            {
                var key = Keys.Take(position.FullName, positionKeys);
                _positions[position] = key;
                _positionsByName.TryAdd(Names.Key(position.FullName), key);
            }
            _skillsByCompetency = framework.Skills.ToLookup(s => Names.Key(s.Competency));
            _movesByPosition = framework.Moves.ToLookup(m => Names.Key(m.From));
        }

        public FrameworkContent Content(string name) =>
            new FrameworkContent
            {
                Name = name,
                Scales = [.. _framework.Scales.Select(Scale)],
                Categories = [.. _framework.Categories.Select(Category)],
                Competencies = [.. _framework.Competencies.Select(Competency)],
                Families = [.. _families.Values],
                Roles = [.. _framework.Roles.Select(Role)],
            }.InOrder();

        private ScalePart Scale(ImportedScale scale) =>
            new(_scales[scale.Name], scale.Name, [.. scale.Levels.Select(l => new LevelPart(l.Name, l.Description))]);

        private CategoryPart Category(ImportedCategory category) =>
            new(_categories[Names.Key(category.Name)], category.Name)
            {
                Description = category.Description,
                IsCore = category.IsCore,
                Status = category.Status,
            };

        private CompetencyPart Competency(ImportedCompetency competency) =>
            new(_items[Names.Key(competency.Name)], competency.Name, _scales[competency.Scale])
            {
                Category = competency.Category is null ? null : _categories[Names.Key(competency.Category)],
                Status = competency.Status,
                Description = competency.Description,
                Descriptors =
                [
                    .. competency.Descriptors.Select(d => new DescriptorPart(d.Key.Level, d.Key.Track, d.Value)),
                ],
                Skills =
                [
                    .. _skillsByCompetency[Names.Key(competency.Name)]
                        .Select(s => new SkillPart(_items[Names.Key(s.Name)], s.Name, s.Description)),
                ],
            };

        private RolePart Role(ImportedRole role)
        {
            var (family, name) = (Names.Key(role.Family), Names.Key(role.Name));
            return new(_roles[(family, name)], role.Name, _families[family].Key)
            {
                Description = role.Description,
                Positions =
                [
                    .. _framework
                        .Positions.Where(p => Names.Key(p.Family) == family && Names.Key(p.Role) == name)
                        .OrderBy(p => p.Order)
                        .Select(Position),
                ],
            };
        }

        private PositionPart Position(ImportedPosition position) =>
            new(_positions[position], position.Title)
            {
                Grade = position.Grade,
                Track = position.Track,
                Description = position.Description,
                Expectations =
                [
                    .. position.Expectations.Values.Select(e => new ExpectationPart(
                        _items[Names.Key(e.Item)],
                        e.Level,
                        e.Desired,
                        e.Weight
                    )),
                ],
                Moves =
                [
                    .. _movesByPosition[Names.Key(position.FullName)]
                        .DistinctBy(m => Names.Key(m.To))
                        .Select(m => new MovePart(_positionsByName[Names.Key(m.To)], m.Kind)),
                ],
            };

        /// <summary>A key for each name, by what tells the names apart.</summary>
        private static Dictionary<string, string> KeyEach(IEnumerable<string> names, Func<string, string> by)
        {
            HashSet<string> taken = [];
            var keys = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var name in names)
                keys[by(name)] = Keys.Take(name, taken);
            return keys;
        }
    }
}
