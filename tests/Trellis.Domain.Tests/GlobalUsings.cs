global using FsCheck;
global using FsCheck.Fluent;
global using Trellis.Domain.Assessments;
global using Trellis.Domain.Frameworks;
global using Trellis.Domain.Kernel;
global using Trellis.Domain.People;
global using Trellis.Domain.Stipends;
global using Trellis.Tests.Support;
