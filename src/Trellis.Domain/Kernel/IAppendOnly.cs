namespace Trellis.Domain.Kernel;

/// <summary>Marks an entity whose rows are only ever added: a row that is changed or deleted is a bug.</summary>
public interface IAppendOnly;
